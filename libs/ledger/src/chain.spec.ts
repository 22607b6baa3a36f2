import { livedThrough, rootDone } from '@lienthong/dossier/samples';
import { chain, chainHash, findChainFault, GENESIS, leafOf, type LedgerRow } from './chain';

const dossierId = '00000000-0000-7000-8000-000000000001';
const { rows } = chain({ dossierId, seq: 0, hash: GENESIS }, livedThrough(...rootDone).events, {
  actor: 'system:spec',
  recordedAt: 1,
});
const faultIn = (dossier: string, of: LedgerRow[]) => findChainFault(dossier, of.map(leafOf));
const altered = (seq: number, change: Partial<LedgerRow>) =>
  rows.map((row) => (row.seq === seq ? { ...row, ...change } : row));

describe('a chain of events', () => {
  it('verifies as written', () => {
    expect(faultIn(dossierId, rows)).toBeUndefined();
  });

  it('names the row whose text was altered', () => {
    const text = rows[4]!.text.replace('"system:spec"', '"system:else"');
    expect(faultIn(dossierId, altered(5, { text }))).toMatchObject({ seq: 5 });
  });

  it.each([0, 31, 33])('names the row whose hash was altered to %i bytes', (length) => {
    const hash = Buffer.alloc(length, rows[4]!.hash);
    expect(faultIn(dossierId, altered(5, { hash }))).toMatchObject({ seq: 5 });
  });

  it('names a missing row, an inserted one and two that changed places', () => {
    expect(
      faultIn(
        dossierId,
        rows.filter(({ seq }) => seq !== 3),
      ),
    ).toMatchObject({ seq: 3 });
    expect(faultIn(dossierId, [...rows.slice(0, 2), rows[1]!, ...rows.slice(2)])).toMatchObject({ seq: 3 });
    expect(faultIn(dossierId, [rows[1]!, rows[0]!, ...rows.slice(2)])).toMatchObject({ seq: 1 });
  });

  it.each([
    ['is no JSON', 'birth'],
    ['is not canonical', '{"b":1,"a":2}'],
    ['has no bottom', `{"a":${'['.repeat(9_000)} ${']'.repeat(9_000)}}`],
  ])('names a row whose text %s, although its hash is right', (_what, text) => {
    const forged = { ...rows[0]!, text, hash: chainHash(text, GENESIS) };
    expect(faultIn(dossierId, [forged])).toEqual({ seq: 1, fault: 'the text of row 1 is not canonical' });
  });

  it('reads what has to be escaped', () => {
    const text = rows[0]!.text.replace('"system:spec"', JSON.stringify('system:"spec"'));
    expect(faultIn(dossierId, [{ ...rows[0]!, text, hash: chainHash(text, GENESIS) }])).toBeUndefined();
  });

  it('does not take another dossier’s chain', () => {
    expect(faultIn('00000000-0000-7000-8000-000000000002', rows)).toMatchObject({ seq: 1 });
  });
});
