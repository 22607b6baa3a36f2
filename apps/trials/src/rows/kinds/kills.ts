import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Arming } from '@lienthong/failpoints';
import { arm, disarm, firedWithin } from '../../failpoints/arm';
import { cutOnce } from '../../power-cut/one-cut';
import { underLoad } from '../../system';
import type { Row, Staged } from '../row';
import { countOwn, declare, noteSubmitted, post } from '../stage/calls';
import { countEvents, finish } from '../stage/cases';
import type { Stage } from '../stage/stage';

type Moment = Pick<Arming, 'point' | 'at' | 'app'> & { nth?: number };

const FIRES_WITHIN_MS = 15_000;

/** A process ends itself by SIGKILL at that moment while `play` runs; the claim that it did. */
async function killedAt<T>(
  { failpointsDir }: Stage,
  { nth = 1, ...moment }: Moment,
  play: () => Promise<T>,
): Promise<[T, Record<string, boolean>]> {
  const id = randomUUID();
  arm(failpointsDir, { id, ...moment, mode: 'kill', nth });
  const played = await play();
  const fired = await firedWithin(failpointsDir, id, FIRES_WITHIN_MS);
  disarm(failpointsDir);
  return [played, { [`the ${moment.app} was killed ${moment.at} ${moment.point}`]: fired !== undefined }];
}

/** One case for each moment. */
const killedAtEach =
  (...moments: Moment[]): Staged['play'] =>
  async (stage) => {
    const dossierIds: string[] = [];
    let claims: Record<string, boolean> = {};
    for (const moment of moments) {
      const [dossierId, claim] = await killedAt(stage, moment, () => stage.cast.carryThrough());
      dossierIds.push(dossierId);
      claims = { ...claims, ...claim };
    }
    return { dossierIds, claims };
  };

/** The first commits of a decision are its claim and itself. */
const decision: Moment = { point: 'ledger.commit', at: 'after', app: 'gateway', nth: 2 };

const F4: Staged['play'] = async (stage) => {
  const { dossierId } = await stage.cast.submit();
  const [answer, claims] = await killedAt(stage, decision, () => stage.cast.decide(dossierId));
  await finish(stage, dossierId);
  const once = (await countEvents(stage, dossierId, 'StepDecided')) === 1;
  return {
    dossierIds: [dossierId],
    claims: { ...claims, 'the same call got the first result': answer?.status === 200, 'one decision stands': once },
  };
};

const LOST_MS = 3_000;

const F6: Staged['play'] = async (stage) => {
  const declared = await declare(stage);
  const url = `http://127.0.0.1:${stage.front.port}`;
  stage.front.set({ silent: 'down' });
  const lost = await post(stage, { ...declared.call, url }, LOST_MS);
  stage.front.reset();
  stage.front.set({});
  const again = await post(stage, { ...declared.call, url });
  const dossierId = noteSubmitted(stage, declared, again);
  const one = (await countOwn(stage, declared)) === 1;
  const [second, claims] = await killedAt(stage, { point: 'gateway.answer', at: 'before', app: 'gateway' }, () =>
    stage.cast.submit(),
  );
  await finish(stage, second.dossierId);
  return {
    dossierIds: [second.dossierId, ...(dossierId ? [dossierId] : [])],
    claims: {
      ...claims,
      'the first answer was lost': !lost,
      'the same call is answered': !!dossierId,
      'one case': one,
    },
  };
};

const OUTAGES_SECONDS = [1, 12];

const F10: Staged['play'] = async (stage) => {
  const { stack, cast } = stage;
  const dossierIds: string[] = [];
  const statuses = new Set<number | undefined>();
  for (const seconds of OUTAGES_SECONDS) {
    await stack.processes.temporal!.suspend();
    const inTheDark = await Promise.all(
      [1, 2, 3].map(async () => {
        const { dossierId } = await cast.submit();
        statuses.add((await cast.decide(dossierId))?.status);
        return dossierId;
      }),
    );
    await sleep(seconds * 1_000);
    await stack.processes.temporal!.resume();
    await finish(stage, ...inTheDark);
    dossierIds.push(...inTheDark);
  }
  return {
    dossierIds,
    claims: { 'people were answered without Temporal': statuses.size === 1 && statuses.has(200) },
    figures: { outageSeconds: OUTAGES_SECONDS.join(' and ') },
  };
};

const KILLS = 2;
const BETWEEN_MS = 4_000;

const F11: Staged['play'] = async (stage) => {
  const { loaded, dossierIds } = await underLoad(stage, { inFlight: 4 }, async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      await sleep(stage.random.between(0.5, 1) * BETWEEN_MS);
      await stage.stack.processes.postgres!.kill('SIGKILL');
      await stage.stack.processes.postgres!.ready();
    }
    await sleep(BETWEEN_MS);
  });
  return { dossierIds, claims: { 'every case was played to its end': loaded.troubles.length === 0 } };
};

const CUTS = 3;

const F12: Staged['play'] = async (stage) => {
  const claims: Record<string, boolean> = {};
  let longest = 0;
  for (let nth = 0; nth < CUTS; nth++) {
    const cut = { seed: stage.random.below(1_000_000), inFlight: 6, goOnMs: 1_500, withinMs: 5_000 };
    const { verdict, figures } = await cutOnce(stage, cut, () => undefined);
    const [first] = verdict.broken;
    claims[`cut ${nth + 1}${first ? `: ${first.invariant} ${first.what}` : ''}`] = !first;
    longest = Math.max(longest, Number(figures?.['recoverySeconds'] ?? 0));
  }
  return { dossierIds: [], claims: { ...claims, 'work went on within 20 s': longest <= 20 }, figures: { longest } };
};

/** F1 to F6, F10 to F12: processes are killed. */
export const killRows: Row[] = [
  {
    id: 'F1',
    what: 'the worker is killed before its request leaves',
    play: killedAtEach({ point: 'agency.send', at: 'before', app: 'worker' }),
  },
  {
    id: 'F2',
    what: 'the worker is killed when the agency has answered and nobody knows yet',
    play: killedAtEach({ point: 'agency.send', at: 'after', app: 'worker' }),
  },
  {
    id: 'F3',
    what: 'the worker is killed before, and after, its transaction is committed',
    play: killedAtEach(
      { point: 'ledger.commit', at: 'before', app: 'worker', nth: 2 },
      { point: 'ledger.commit', at: 'after', app: 'worker', nth: 2 },
    ),
  },
  { id: 'F4', what: 'the gateway is killed when a decision is committed and not yet answered', play: F4 },
  {
    id: 'F5',
    what: 'gateway, then relay, are killed between the commit and Temporal’s hearing of it',
    play: killedAtEach(
      { point: 'ledger.commit', at: 'after', app: 'gateway' },
      { point: 'relay.tell', at: 'before', app: 'worker' },
      { point: 'relay.tell', at: 'after', app: 'worker' },
    ),
  },
  { id: 'F6', what: 'the 202 is lost on the way, and with a killed gateway; the same call again', play: F6 },
  { id: 'F10', what: 'Temporal is killed and down for a while: submissions and decisions go on', play: F10 },
  { id: 'F11', what: 'PostgreSQL is killed twice under load', play: F11 },
  { id: 'F12', what: 'everything is killed at a random instant under load, three times', play: F12 },
];
