import { messages } from '@lienthong/agencies/schemas';

import { renderResult, type ResultDocument } from './render-result';
import { toLines } from './result-lines';
import { agencyNames, fieldNames } from './result-words';
import { mockSignatures } from './signatures';
import { documentStyle } from './style';

const digest = 'ab'.repeat(32);
const issuedAt = new Date('2026-11-23T18:30:00Z');
const certificate: ResultDocument = {
  title: 'Giấy khai sinh',
  receipt: 'G01.899.208.000-261123-000042',
  agency: 'civil-registry',
  version: 1,
  status: 'in-force',
  digest,
  issuedAt,
  fields: {
    book: { number: '123/2026', volume: '01', page: '7', registeredOn: '2026-11-23' },
    certificateNumber: 'KS-000123',
  },
  parts: [{ title: 'Số định danh cá nhân', digests: ['cd'.repeat(32)], fields: { personalNumber: '001326000017' } }],
  signatures: mockSignatures('civil-registry', digest, issuedAt),
};
const page = (changes: Partial<ResultDocument> = {}) => renderResult({ ...certificate, ...changes });
/** What a reader reads. */
const words = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('a rendered result (RH-06, B.11)', () => {
  it('shows every field under its Vietnamese name, the day of signing as it was in Việt Nam', () => {
    expect(words(page())).toContain(
      'Giấy khai sinh Cơ quan giải quyết Cơ quan đăng ký hộ tịch Mã hồ sơ G01.899.208.000-261123-000042 ' +
        'Ngày ký 24/11/2026 Phiên bản 1 Nội dung Số đăng ký 123/2026 Quyển số 01 Trang số 7 ' +
        'Ngày đăng ký 23/11/2026 Số giấy chứng nhận KS-000123',
    );
  });

  it('shows the holder’s number in full on the holder’s own paper', () => {
    expect(words(page())).toContain('Số định danh cá nhân 001326000017');
  });

  it('bears the digests of its data and both signatures, which say that they are mock', () => {
    const text = words(page());
    for (const one of [digest, 'cd'.repeat(32)]) expect(text).toContain(one);
    expect(text).toContain(`MOCK:officer:${digest}`);
    expect(text).toContain(`MOCK:organisation:${digest}`);
    expect(text).toContain('Chữ ký giả lập');
  });

  it('says when a newer version took its place, or when it was annulled (RH-07)', () => {
    expect(words(page())).not.toMatch(/THAY THẾ|HỦY BỎ/);
    expect(words(page({ status: 'superseded' }))).toContain('ĐÃ ĐƯỢC THAY THẾ');
    expect(words(page({ status: 'annulled' }))).toContain('ĐÃ BỊ HỦY BỎ');
  });

  it('runs nothing and loads nothing, whatever an agency or a name says', () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror='alert(1)'>&`;
    const html = page({
      title: hostile,
      receipt: hostile,
      agency: hostile,
      digest: hostile,
      fields: { [hostile]: hostile, list: [hostile] },
      parts: [{ title: hostile, digests: [hostile], fields: { x: hostile } }],
      signatures: mockSignatures(hostile, hostile, issuedAt),
    });
    const allowed =
      /^<\/?(html|head|meta|title|style|body|header|main|h[123]|p|table|tr|th|td|bdi|div|section|ul|li|code|!doctype html)\b/;
    const tags = html.replace(documentStyle, '').match(/<[^>]*>?/g) ?? [];
    expect(tags.filter((tag) => !allowed.test(tag))).toEqual([]);
    expect(tags.filter((tag) => /\s(on\w+|src|href|style)\s*=/.test(tag))).toEqual([]);
    expect(html).toContain('&lt;script&gt;');
    // As it is: a policy that allows nothing else names it by its digest.
    expect(html).toContain(`<style>${documentStyle}</style>`);
  });
});

describe('the lines of a result', () => {
  it('write money and truth as people do, and keep the name of what has none of ours', () => {
    expect(toLines({ amount: 25_300_000, signed: true, odd: { thing: 'x' }, codes: ['a', 'b'] })).toEqual([
      { name: 'Số tiền', value: '25.300.000 đồng' },
      { name: 'signed', value: 'Có' },
      { name: 'odd.thing', value: 'x' },
      { name: 'codes.1', value: 'a' },
      { name: 'codes.2', value: 'b' },
    ]);
    expect(toLines({ amount: 999 })).toEqual([{ name: 'Số tiền', value: '999 đồng' }]);
    expect(toLines({ constructor: 'x' })).toEqual([{ name: 'constructor', value: 'x' }]);
  });

  /** Whoever registers, issues or decides for citizens; a question's or a payment's answer is never printed. */
  const printed = Object.entries(messages)
    .filter(([agency]) => agency in agencyNames)
    .flatMap(([agency, intents]) =>
      Object.entries(intents)
        .filter(([intent]) => !/^(check|verify|lookup|reserve|mark)/.test(intent))
        .map(([intent, { result }]) => [`${agency}/${intent}`, result] as const),
    );

  it.each(printed)('have a Vietnamese name for every field of %s', (_message, result) => {
    const leaves = (schema: { properties?: Record<string, object> }, path: string[] = []): string[][] =>
      schema.properties
        ? Object.entries(schema.properties).flatMap(([key, field]) => leaves(field, [...path, key]))
        : [path];
    const nameless = leaves(result).filter((path) => !(path.join('.') in fieldNames) && !(path.at(-1)! in fieldNames));
    expect(nameless).toEqual([]);
  });
});
