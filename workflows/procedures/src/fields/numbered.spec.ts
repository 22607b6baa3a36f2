import { leavesOf } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

import { numberedFor } from './numbered';
import { personalId, personName } from './person';

const person = Type.Object({ name: personName({ title: 'Tên', en: 'Name' }), id: Type.Optional(personalId()) });
const family = Type.Object({ head: person, others: Type.Optional(Type.Array(person)) });

test('shared field rules are numbered by procedure, rules of the domain keep their id (D18)', () => {
  const rules = leavesOf(numberedFor('DF', family)).map(({ pointer, schema }) => [pointer, schema['x-rule']]);
  expect(rules).toEqual([
    ['/head/name', 'DF-01'],
    ['/head/id', 'RD-01'],
    ['/others/0/name', 'DF-01'],
    ['/others/0/id', 'RD-01'],
  ]);
  expect(numberedFor('DF', family).required).toEqual(['head']);
});
