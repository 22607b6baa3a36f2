import { existsSync } from 'node:fs';
import type { Row, Staged } from '../row';
import { decided, eventsOf, finish, outcomesOf } from '../stage/cases';

/** Debian's package faketime. */
const LIBRARY = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1';
const SKEWS = ['-1h', '+1h', '-3d'];

const fake = (skew: string) => ({
  LD_PRELOAD: LIBRARY,
  FAKETIME: skew,
  // Node and PostgreSQL's driver time their waits by the monotonic clock.
  FAKETIME_DONT_FAKE_MONOTONIC: '1',
});

/** The only worker's clock is wrong. */
const F35: Staged['play'] = async (stage) => {
  const dossierIds: string[] = [];
  let inOrder = true;
  let backwards = 0;
  for (const skew of SKEWS) {
    const { process } = await stage.another('worker', { env: fake(skew) });
    await stage.stack.processes.worker!.suspend();
    const dossierId = await decided(stage);
    await finish(stage, dossierId);
    await process.stop();
    await stage.stack.processes.worker!.resume();
    const events = await eventsOf(stage, dossierId);
    backwards += events.filter(({ at }, index) => index > 0 && at < events[index - 1]!.at).length;
    inOrder &&= !(await stage.ledger.findChainFault(dossierId));
    dossierIds.push(dossierId);
  }
  const outcomes = await outcomesOf(stage, dossierIds);
  return {
    dossierIds,
    claims: {
      'every case was completed': outcomes.every((outcome) => outcome === 'COMPLETED'),
      'order is kept by sequence, whatever the clocks say': inOrder,
    },
    figures: { skews: SKEWS.join(' '), stepsBackInTime: backwards },
  };
};

/** F35 */
export const clockRows: Row[] = [
  {
    id: 'F35',
    what: 'the worker’s clock is an hour behind, an hour ahead, three days behind',
    cannot: () => (existsSync(LIBRARY) ? undefined : 'faketime is not installed (Debian: apt-get install faketime)'),
    play: F35,
  },
];
