import { checkFacts } from '@lienthong/form';
import { Type } from '@sinclair/typebox';

import { paperKinds, papers } from './papers';

const form = { schema: Type.Object({ papers: papers() }, { additionalProperties: false }), rules: [] };
const found = (named: unknown) => checkFacts(form, { papers: named }, {}).map(({ pointer, rule }) => [pointer, rule]);
const paper = (changes: object = {}) => ({
  paperId: '01930000-0000-7000-8000-00000000abcd',
  kind: 'birth-notice',
  ...changes,
});

describe('the papers of a declaration (C.4)', () => {
  it('are named by the id of their upload, with what they are', () => {
    expect(found([])).toEqual([]);
    expect(found(paperKinds.map((kind) => paper({ kind })))).toEqual([]);
  });

  it('are twenty at most', () => {
    expect(found(Array.from({ length: 20 }, () => paper()))).toEqual([]);
    expect(found(Array.from({ length: 21 }, () => paper()))).toEqual([['/papers', 'C.4']]);
  });

  it.each([
    [{ paperId: '../../etc/passwd' }, '/papers/0/paperId', 'C.4'],
    [{ paperId: '01930000-0000-7000-8000-00000000ABCD' }, '/papers/0/paperId', 'C.4'],
    [{ paperId: '01930000-0000-4000-8000-00000000abcd' }, '/papers/0/paperId', 'C.4'],
    [{ kind: 'selfie' }, '/papers/0/kind', 'C.4'],
    [{ kind: undefined }, '/papers/0/kind', 'C.4'],
    [{ url: 'http://evil.example/x.pdf' }, '/papers/0/url', 'SCHEMA'],
    [{ content: 'JVBERi0xLjc=' }, '/papers/0/content', 'SCHEMA'],
  ])('are refused with %j: a reference, never an address or a content (RE-04)', (changes, pointer, rule) => {
    expect(found([paper(changes)])).toEqual([[pointer, rule]]);
  });

  it('say in words which one is wrong', () => {
    const [issue] = checkFacts(form, { papers: [paper(), paper({ paperId: 'x' })] }, {});
    expect(issue).toEqual({
      pointer: '/papers/1/paperId',
      rule: 'C.4',
      vi: 'Giấy tờ kèm theo – Tệp 2 – Mã tệp: chưa đúng. Vui lòng tải tệp lên trước.',
      en: 'Papers – File 2 – Id of the file: this is not right. Please upload the file first.',
    });
  });
});
