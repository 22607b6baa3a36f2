import { Type } from '@sinclair/typebox';

import { checkFacts } from './check-facts';
import { formatted, labelled, text, whole } from './field';
import type { Form } from './form';
import { contactPointersOf, leavesOf } from './sections';

/** An invented form: nothing here knows a real procedure. */
const rider = Type.Object(
  {
    name: formatted(
      { title: 'Tên', en: 'Name', rule: 'BP-01', expects: { vi: 'Chỉ chữ cái.', en: 'Letters only.' } },
      'person-name',
    ),
    age: whole({ title: 'Tuổi', en: 'Age' }, 0, 150),
    email: Type.Optional(formatted({ title: 'Thư', en: 'Email', section: 'contact' }, 'email')),
  },
  { ...labelled({ title: 'Người lái', en: 'Rider' }), additionalProperties: false },
);
const passenger = Type.Object(
  { name: text({ title: 'Tên', en: 'Name' }) },
  { ...labelled({ title: 'Người', en: 'Person' }), additionalProperties: false },
);
const schema = Type.Object(
  {
    rider,
    'frame/number': Type.Optional(text({ title: 'Số khung', en: 'Frame' })),
    passengers: Type.Optional(
      Type.Array(passenger, labelled({ title: 'Đi cùng', en: 'Passengers', rule: 'BP-03' }, { maxItems: 2 })),
    ),
  },
  { additionalProperties: false },
);

const permit: Form<typeof schema, { minimumAge: number }> = {
  schema,
  rules: [
    {
      id: 'BP-02',
      pointer: '/rider/age',
      reads: ['/rider/age'],
      check: (facts, { minimumAge }) => facts.rider.age >= minimumAge,
      vi: 'Chưa đủ tuổi.',
      en: 'Too young.',
    },
  ],
};

const check = (facts: unknown) => checkFacts(permit, facts, { minimumAge: 14 });
const found = (facts: unknown) => check(facts).map((issue) => `${issue.pointer} ${issue.rule}`);

describe('checking facts', () => {
  test('finds nothing wrong with a good declaration', () => {
    expect(check({ rider: { name: 'Mai', age: 14 } })).toEqual([]);
  });

  test('finds every problem at once, schema first', () => {
    expect(found({ rider: { name: '1', age: 13 } })).toEqual(['/rider/name BP-01', '/rider/age BP-02']);
  });

  test('points at the missing field itself', () => {
    expect(found({ rider: { age: 20 } })).toEqual(['/rider/name BP-01']);
    expect(found({})).toEqual(['/rider SCHEMA']);
  });

  test('points at a field that nobody asked for', () => {
    expect(found({ rider: { name: 'Mai', age: 20, 'a/b~': 1 } })).toEqual(['/rider/a~1b~0 SCHEMA']);
  });

  test('runs a rule only when the fields it reads are sound', () => {
    expect(found({ rider: { name: 'Mai', age: 'ten' } })).toEqual(['/rider/age SCHEMA']);
    expect(found({ rider: 'Mai' })).toEqual(['/rider SCHEMA']);
  });

  test('says where, and what is expected, in both languages', () => {
    expect(check({ rider: { name: '1', age: 20 } })).toEqual([
      {
        pointer: '/rider/name',
        rule: 'BP-01',
        vi: 'Người lái – Tên: chưa đúng. Chỉ chữ cái.',
        en: 'Rider – Name: this is not right. Letters only.',
      },
    ]);
    expect(check({ rider: { age: 20 } })[0]?.vi).toBe('Người lái – Tên: chưa điền. Chỉ chữ cái.');
  });

  test('says which entry of a list is meant, counting from one', () => {
    const rider = { name: 'Mai', age: 20 };
    expect(check({ rider, passengers: [{ name: 'Lan' }, {}] })).toEqual([
      {
        pointer: '/passengers/1/name',
        rule: 'SCHEMA',
        vi: 'Đi cùng – Người 2 – Tên: chưa điền.',
        en: 'Passengers – Person 2 – Name: please fill this in.',
      },
    ]);
    expect(found({ rider, passengers: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] })).toEqual(['/passengers BP-03']);
    expect(found({ rider, passengers: [7, { name: 'B', age: 3 }] })).toEqual([
      '/passengers/0 SCHEMA',
      '/passengers/1/age SCHEMA',
    ]);
  });

  test('names a field once, however many constraints it breaks', () => {
    expect(found({ rider: { name: 'Mai', age: 20 }, 'frame/number': ' '.repeat(300) })).toEqual([
      '/frame~1number SCHEMA',
    ]);
  });

  test.each(['', ' ', 'a\u0000', 'a\nb', '\ud800', 'a\u202eb', '\u2066a'])('takes %j for no line of text', (value) => {
    expect(found({ rider: { name: 'Mai', age: 20 }, 'frame/number': value })).toEqual(['/frame~1number SCHEMA']);
  });

  test.each(['Số 5, ngõ 3/2 – tổ 7', 'Nguyễn'.normalize('NFD'), '😀', '<b>'])(
    'takes %j for a line of text',
    (value) => {
      expect(found({ rider: { name: 'Mai', age: 20 }, 'frame/number': value })).toEqual([]);
    },
  );

  test.each([null, undefined, 7, 'x', true, [], [[]]])('refuses %j as a whole', (facts) => {
    expect(found(facts)).toEqual([' SCHEMA']);
  });

  test('takes keys of the prototype for what they are: unknown fields', () => {
    const hostile: unknown = JSON.parse('{"rider":{"name":"Mai","age":20,"__proto__":{"x":1},"constructor":1}}');
    expect(found(hostile)).toEqual(['/rider/__proto__ SCHEMA', '/rider/constructor SCHEMA']);
    expect(found(JSON.parse('{"__proto__":{"rider":{"name":"Mai","age":20}}}'))).toContain('/rider SCHEMA');
  });

  test('survives deep nesting, huge texts and floods of fields, and cuts its answer short', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 20_000; level++) deep = { deep };
    expect(found({ rider: deep })).toContain('/rider/deep SCHEMA');
    const flood = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, index]));
    expect(found({ rider: { name: 'Mai', age: 20 }, ...flood })).toHaveLength(100);
    const huge = 'a@'.repeat(120_000);
    expect(found({ rider: { name: 'Mai', age: 20 }, 'frame/number': `${huge}\u0000` })).toHaveLength(1);
    expect(found({ rider: { name: huge, age: 20, email: huge, [huge]: 1 } })).toEqual([
      `/rider/${'a@'.repeat(32)} SCHEMA`,
      '/rider/name BP-01',
      '/rider/email SCHEMA',
    ]);
  });
});

test('the fields of a list are those of its first entry', () => {
  expect(leavesOf(schema).map((leaf) => leaf.pointer)).toEqual([
    '/rider/name',
    '/rider/age',
    '/rider/email',
    '/frame~1number',
    '/passengers/0/name',
  ]);
});

test('contact fields are those sealed by the erasable key', () => {
  expect(contactPointersOf(schema)).toEqual(['/rider/email']);
});
