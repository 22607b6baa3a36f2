import type { Change } from '../../storage';
import { keeping } from './keep';

const parts = ['tasks', 'vaultKeys', 'secrets', 'paperIds', 'externalIds', 'messages', 'runs', 'endedRuns'] as const;
const row = { seq: 1, owner: 'o', procedure: 'p', receipt: 'r', submittedAt: 0, nextDate: null };
const head = (opens: boolean, nudges: boolean) => ({
  ...{ opens, row, agenda: { owed: [] } },
  ...{ agendaSeq: nudges ? 1 : null, deliveredSeq: null },
});

/** Every combination of parts that a command may write. */
function combinations(): { name: string; text: string }[] {
  const all = [];
  for (let bits = 0; bits < 2 ** (parts.length + 3); bits++) {
    const has = (index: number) => (bits & (1 << index)) > 0;
    const filled = Object.fromEntries(parts.map((part, index) => [part, has(index) ? [{ history: 'h' }] : []]));
    const change = { ...filled, rows: [{}], head: head(has(parts.length), has(parts.length + 1)) } as unknown as Change;
    const commands = has(parts.length + 2) ? [{} as never] : [];
    const { name, text } = keeping([{ dossierId: 'd', commands, change }])!;
    all.push({ name, text });
  }
  return all;
}

describe('the statement that keeps everything', () => {
  it('has a name of its own for each text, told apart within the 63 bytes that PostgreSQL looks at', () => {
    const all = combinations();
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    expect(new Set(all.map(({ name }) => name.slice(0, 63))).size).toBe(all.length);
    expect(all.filter(({ name }) => name.length > 63)).toEqual([]);
  });

  it('is the same for one dossier and for several', () => {
    const change = { ...Object.fromEntries(parts.map((part) => [part, []])), rows: [{}], head: head(false, false) };
    const one = { dossierId: 'd', commands: [], change: change as unknown as Change };
    const { name, text } = keeping([one])!;
    expect(keeping([one, { ...one, dossierId: 'e' }])).toMatchObject({ name, text });
  });

  it('is none when there is nothing to keep', () => {
    expect(keeping([{ dossierId: 'd', commands: [] }])).toBeUndefined();
  });
});
