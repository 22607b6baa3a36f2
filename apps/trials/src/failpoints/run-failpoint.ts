import { setTimeout as sleep } from 'node:timers/promises';
import { Client as Database } from 'pg';
import type { Judged, Say } from '../run-trials';
import type { TrialSystem } from '../system';
import type { Broken } from '../verdict';
import { arm, disarm, firedWithin } from './arm';
import type { FailpointTrial } from './failpoint-trials';
import { scenes, type Scene } from './scenes';

/** What comes behind a case that has ended: messages, jobs, and their second tries. */
const FIRES_WITHIN_MS = 30_000;
const RESTS_WITHIN_MS = 90_000;

/** Arms, plays a case that passes the point, waits until all is at rest, judges that case. */
export async function runFailpoint(system: TrialSystem, { arming, scene }: FailpointTrial, say: Say): Promise<Judged> {
  const { failpointsDir } = system;
  const { faults = [], play }: Scene = scenes[scene];
  say(`${scene}, time ${arming.nth}`);
  await turn(system, faults);
  const before = await dossierCount(system);
  try {
    const dossierIds = await play({ system, arm: () => arm(failpointsDir, arming) });
    const fired = await firedWithin(failpointsDir, arming.id, FIRES_WITHIN_MS);
    disarm(failpointsDir);
    await allServe(system, arming.delayMs ?? 0);
    const isAtRest = await system.rest(dossierIds, RESTS_WITHIN_MS);
    const verdict = await system.judge(dossierIds);
    const strangers = (await dossierCount(system)) - before - dossierIds.length;
    const claims: Broken[] = [
      ...(fired ? [] : [{ invariant: 'claim' as const, what: 'the point did not fire' }]),
      ...(isAtRest ? [] : [{ invariant: 'claim' as const, what: 'did not come to rest' }]),
      ...(strangers === 0 ? [] : [{ invariant: 'I2' as const, what: `${strangers} dossiers that nobody was told of` }]),
    ];
    const broken = [...claims, ...(arming.mode === 'throw' ? withoutOurs(verdict.broken) : verdict.broken)];
    return { verdict: { ...verdict, broken }, figures: { scene, nth: arming.nth ?? 1 } };
  } finally {
    disarm(failpointsDir);
    await turn(system, []);
  }
}

/** A declaration that was taken twice has a dossier that its citizen never hears of. */
async function dossierCount({ stack }: TrialSystem): Promise<number> {
  const database = new Database({ connectionString: stack.file.postgres.ownerUrl });
  await database.connect();
  try {
    const { rows } = await database.query<{ dossiers: number }>('select count(*)::int as dossiers from dossier');
    return rows[0]!.dossiers;
  } finally {
    await database.end();
  }
}

/** A defect of the gateway is answered 500: this one, once, is what the trial made. */
function withoutOurs(broken: Broken[]): Broken[] {
  const ours = broken.findIndex(({ invariant, what }) => invariant === 'claim' && /answered 500, 1 times$/.test(what));
  return ours < 0 ? broken : broken.toSpliced(ours, 1);
}

/** The mock agencies' faults, in place of those of the case before. */
async function turn({ stack }: TrialSystem, faults: string[]): Promise<void> {
  const answer = await fetch(`${stack.mockUrl}/_mock/faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ faults }),
  });
  if (!answer.ok) throw new Error(`faults: ${answer.status}`);
}

/** Who was killed is there again, who was made to wait has waited. */
async function allServe({ stack }: TrialSystem, delayMs: number): Promise<void> {
  await sleep(delayMs);
  await Promise.all(Object.values(stack.processes).map((process) => process.ready()));
}
