import { Type } from '@sinclair/typebox';

import { labelled, matching, text } from './field';
import { redact } from './redact';

const closed = { additionalProperties: false } as const;
const number = matching({ title: 'Số', en: 'Number', rule: 'RD-01' }, '^\\d{12}$');
const illness = text({ title: 'Bệnh', en: 'Illness', sensitivity: 'sensitive' });

/** An invented form: nothing here knows a real procedure. */
const schema = Type.Object(
  {
    rider: Type.Object({ name: text({ title: 'Tên', en: 'Name' }), number, illness: Type.Optional(illness) }, closed),
    passengers: Type.Optional(
      Type.Array(Type.Object({ number, illness: Type.Optional(illness) }, closed), labelled({ title: 'A', en: 'A' })),
    ),
    doctor: Type.Optional(
      Type.Object(
        { name: text({ title: 'Tên', en: 'Name' }) },
        labelled({ title: 'B', en: 'B', sensitivity: 'sensitive' }),
      ),
    ),
    note: Type.Optional(Type.Object({ illness }, closed)),
  },
  closed,
);

const declared = {
  rider: { name: 'Mai', number: '001195000123', illness: 'x' },
  passengers: [
    { number: '001195000456', illness: 'y' },
    { number: '001195000789', illness: 'z' },
  ],
  doctor: { name: 'Lan' },
  note: { illness: 'v' },
};
const seen = (...open: string[]) => redact(schema, declared, (pointer) => open.includes(pointer));

describe('a declaration for whoever has no part in all of it', () => {
  test('is without what is sensitive (RH-05), its personal numbers masked (RH-04)', () => {
    expect(seen()).toEqual({
      rider: { name: 'Mai', number: '001******123' },
      passengers: [{ number: '001******456' }, { number: '001******789' }],
    });
  });

  test('shows the fields that they may read; of a list those of every entry', () => {
    expect(seen('/rider/number', '/passengers/0/illness', '/note/illness')).toEqual({
      rider: { name: 'Mai', number: '001195000123' },
      passengers: [
        { number: '001******456', illness: 'y' },
        { number: '001******789', illness: 'z' },
      ],
      note: { illness: 'v' },
    });
  });

  test('shows a block as a whole where they may read the block', () => {
    expect(seen('/rider', '/doctor')).toMatchObject({ rider: declared.rider, doctor: { name: 'Lan' } });
    expect(seen('')).toBe(declared);
  });

  test('is without what the form does not know, or knows as something else', () => {
    const strange = { rider: { name: 'Mai', number: '001195000123', secret: 'x' }, secret: { a: 1 }, __proto__x: 1 };
    expect(redact(schema, strange, () => false)).toEqual({ rider: { name: 'Mai', number: '001******123' } });
    expect(redact(schema, { rider: { name: { secret: 'x' }, number: 'secret' } }, () => false)).toEqual({
      rider: { number: '******' },
    });
    expect(redact(schema, { rider: ['secret'] }, () => false)).toEqual({});
  });

  test('leaves the declaration itself as it is', () => {
    const before = structuredClone(declared);
    seen('/rider/number');
    expect(declared).toEqual(before);
  });
});
