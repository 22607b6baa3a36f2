import { edit } from './edit';

const facts = { name: 'Mai', children: [{ name: 'Lan' }, { name: 'Cúc' }] };

test('changes, adds and takes out fields by pointer, also in lists, and leaves the original as it was', () => {
  const before = structuredClone(facts);
  expect(
    edit(facts, {
      '/name': undefined,
      '/home/commune': '00004',
      '/children/0/name': 'Đào',
      '/children/1': undefined,
      '/children/2': { name: 'Mơ' },
    }),
  ).toEqual({ home: { commune: '00004' }, children: [{ name: 'Đào' }, { name: 'Mơ' }] });
  expect(facts).toEqual(before);
});
