import type { Change } from '../storage';
import { keeping } from './keep';

const parts = ['tasks', 'vaultKeys', 'secrets', 'paperIds', 'externalIds', 'messages', 'runs', 'endedRuns'] as const;
const row = { seq: 1, owner: 'o', procedure: 'p', receipt: 'r', submittedAt: 0, nextDate: null };
const head = (agendaSeq: number | null) => ({ row, agenda: { owed: [] }, agendaSeq, deliveredSeq: null });

/** Every combination of parts that a command may write. */
function combinations(): { name: string; text: string }[] {
  const all = [];
  for (let bits = 0; bits < 2 ** (parts.length + 2); bits++) {
    const has = (index: number) => (bits & (1 << index)) > 0;
    const filled = Object.fromEntries(parts.map((part, index) => [part, has(index) ? [{}] : []]));
    const change = { ...filled, rows: [{}], head: head(has(parts.length) ? 1 : null) } as unknown as Change;
    const commands = has(parts.length + 1) ? [{} as never] : [];
    const { name, text } = keeping({ dossierId: 'd', commands, change })!;
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

  it('is none when there is nothing to keep', () => {
    expect(keeping({ dossierId: 'd', commands: [] })).toBeUndefined();
  });
});
