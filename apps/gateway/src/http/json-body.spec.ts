import { Problem } from '@lienthong/dossier';
import { parseJson } from './json-body';

const codeOf = (body: string | Buffer): string | undefined => {
  try {
    parseJson(Buffer.from(body));
    return undefined;
  } catch (error) {
    return error instanceof Problem ? error.code : `unexpected: ${String(error)}`;
  }
};

describe('a JSON body', () => {
  it('is read as sent', () => {
    expect(parseJson(Buffer.from('{"a":["]}]}",{"b":"\\"[["}],"c":"Nguyễn"}'))).toEqual({
      a: [']}]}', { b: '"[[' }],
      c: 'Nguyễn',
    });
    expect(parseJson(Buffer.alloc(0))).toBeUndefined();
  });

  it.each(['{', '{"a":}', "{'a':1}", 'NaN', '[1,]', Buffer.from([0x22, 0xff, 0x22])])('%s is malformed', (body) => {
    expect(codeOf(body)).toBe('malformed-request');
  });

  it.each([
    '{"__proto__":{}}',
    '{"a":{"constructor":{"prototype":1}}}',
    '{"a":1e999}',
    '['.repeat(33) + ']'.repeat(33),
  ])('%s is invalid', (body) => {
    expect(codeOf(body)).toBe('invalid-request');
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('is read to its end, however it is made', () => {
    expect(codeOf('['.repeat(262_144))).toBe('invalid-request');
    expect(codeOf(`{"a":"${'\\"'.repeat(120_000)}`)).toBe('malformed-request');
    expect(codeOf(`${'"'.repeat(200_001)}`)).toBe('malformed-request');
  });

  it('is never quoted by its error', () => {
    try {
      parseJson(Buffer.from('{"name": "Nguyễn Thử Mai" oops'));
    } catch (error) {
      expect((error as Error).message).not.toMatch(/Mai|oops/);
    }
    expect.assertions(1);
  });
});
