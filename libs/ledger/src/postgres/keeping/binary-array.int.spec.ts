import { throwAwayPostgres } from '@lienthong/testing';
import { asBothRoles, type BothRoles } from '../../testing/both-roles';
import { binaryArray, type ElementType } from './binary-array';

let roles: BothRoles;
beforeAll(async () => (roles = await asBothRoles(await throwAwayPostgres())));
afterAll(() => roles.stop());

/** What the server makes of it, as texts. */
async function sent(type: ElementType, values: unknown[]): Promise<unknown> {
  const text = `select $1::${type}[]::text[] as texts`;
  return (await roles.owner.query<{ texts: unknown }>(text, [binaryArray(type, values)])).rows[0]!.texts;
}

const inHalves = 'b0a0c1de-0000-7000-8000-00000000000f';

describe('an array in binary', () => {
  it.each<[ElementType, unknown[], (string | null)[]]>([
    ['bool', [true, false, null], ['true', 'false', null]],
    ['int', [0, -1, 2_147_483_647, null], ['0', '-1', '2147483647', null]],
    ['bigint', [0, -1, Number.MAX_SAFE_INTEGER, undefined], ['0', '-1', '9007199254740991', null]],
    ['float8', [0, 0.1, 1_764_000_000_000.5], ['0', '0.1', '1764000000000.5']],
    ['text', ['', 'null', '{"a":"\\"\\\\"}', 'Nguyễn 🪪', null], ['', 'null', '{"a":"\\"\\\\"}', 'Nguyễn 🪪', null]],
    ['bytea', [Buffer.from('00ff', 'hex'), new Uint8Array(0), null], ['\\x00ff', '\\x', null]],
    ['jsonb', [{ a: ['"', null] }, {}, null], ['{"a": ["\\"", null]}', '{}', null]],
    ['uuid', [inHalves, inHalves.toUpperCase(), null], [inHalves, inHalves, null]],
  ])('holds each %s', async (type, values, texts) => {
    expect(await sent(type, values)).toEqual(texts);
  });

  it.each<[ElementType, unknown]>([
    ['uuid', 'no UUID'],
    ['uuid', `${inHalves}0`],
    ['int', 2_147_483_648],
    ['int', 0.5],
    ['bigint', 0.5],
  ])('is not made of what is no %s: %s', (type, value) => {
    expect(() => binaryArray(type, [value])).toThrow();
  });

  it('is refused by the server with what no text can hold', async () => {
    await expect(sent('text', ['a\u0000'])).rejects.toMatchObject({ code: '22021' });
  });
});
