import type { Agenda, OwedAction } from '@lienthong/dossier';
import { follow } from './follow';
import type { Stopped } from './step';

const action = (step: string, kind: OwedAction['kind'] = 'step'): OwedAction => ({
  ...{ id: `${kind}:${step}`, kind, step },
  ...{ round: 0, agency: 'office', patience: 1 },
});
const agendaAt = (seq: number, ...owed: OwedAction[]): { agenda: Agenda } => ({
  agenda: { dossierId: 'd', seq, digest: '', owed, closed: false },
});
const unavailable: Stopped = {
  unavailable: { kind: 'unavailable', executed: 'no' },
  name: { step: 'b', intent: 'i', round: 0 },
};

/** What comes of each step that is tried, and the steps in the order in which they were begun. */
async function followed(first: Stopped | undefined, outcomes: Record<string, () => Promise<Stopped | undefined>>) {
  const begun: string[] = [];
  const attempt = ({ step }: OwedAction) => {
    begun.push(step);
    return outcomes[step]!();
  };
  return { stopped: await follow(first, attempt), begun };
}

describe('what follows from a step', () => {
  it('is tried in the same breath, branches beside each other, until nothing is owed', async () => {
    let under = 0;
    let most = 0;
    const branch = (seq: number, ...owed: OwedAction[]) => async () => {
      most = Math.max(most, ++under);
      await new Promise((resolve) => setImmediate(resolve));
      under--;
      return agendaAt(seq, ...owed);
    };
    const outcomes = { b: branch(3, action('c')), c: branch(4, action('d')), d: branch(5) };
    const { stopped, begun } = await followed(agendaAt(2, action('b'), action('c')), outcomes);
    expect([stopped, begun, most]).toEqual([agendaAt(5), ['b', 'c', 'd'], 2]);
  });

  it('leaves to others what it could not do, undos, and everything when the first step itself met trouble', async () => {
    const left = agendaAt(3, action('b'), action('u', 'undo'));
    const outcomes = { b: async () => unavailable, c: async () => left };
    const both = agendaAt(2, action('b'), action('c'));
    expect(await followed(both, outcomes)).toEqual({ stopped: left, begun: ['b', 'c'] });
    expect(await followed(agendaAt(2, action('b')), { b: async () => undefined })).toEqual({
      stopped: agendaAt(2, action('b')),
      begun: ['b'],
    });
    expect(await followed(unavailable, {})).toEqual({ stopped: unavailable, begun: [] });
    expect(await followed(undefined, {})).toEqual({ stopped: undefined, begun: [] });
  });

  it('is over before one that broke is told: nobody goes on behind the back of who tries again', async () => {
    let isOver = false;
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      isOver = true;
      return agendaAt(3);
    };
    const breaks = () => Promise.reject(new Error('connection lost'));
    const trying = followed(agendaAt(2, action('b'), action('c')), { b: breaks, c: slow });
    await expect(trying).rejects.toThrow('connection lost');
    expect(isOver).toBe(true);
  });
});
