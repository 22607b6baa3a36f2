import type { Change } from '../../storage';
import { keeping } from './keep';

const parts = ['tasks', 'vaultKeys', 'secrets', 'paperIds', 'externalIds', 'messages', 'runs', 'endedRuns'];
const [one, other] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'] as const;
const row = { seq: 1, owner: 'o', procedure: 'p', receipt: 'r', submittedAt: 0, nextDate: null };
const head = { opens: false, row, agenda: { owed: [] }, agendaSeq: null, deliveredSeq: null };

describe('the statement that keeps everything', () => {
  it('has one text for one dossier and for several: it is prepared once', () => {
    const change = { ...Object.fromEntries(parts.map((part) => [part, []])), rows: [{}], head };
    const alone = { dossierId: one, commands: [], change: change as unknown as Change };
    expect(keeping([alone, { ...alone, dossierId: other }])!.text).toBe(keeping([alone])!.text);
  });

  it('is none when there is nothing to keep', () => {
    expect(keeping([{ dossierId: one, commands: [] }])).toBeUndefined();
  });
});
