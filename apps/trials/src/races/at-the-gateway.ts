import type { Answer } from '@lienthong/stack';
import { Caller } from '../cast/caller';
import { finish } from '../rows/stage/cases';
import { declare, noteSubmitted, post } from '../rows/stage/calls';
import type { Played } from '../rows/row';
import type { Stage } from '../rows/stage/stage';

/** So many cases at once. */
const AT_ONCE = 6;

/** What one of two was told, e.g. `accept 200`. */
type Ending = string;

/** Rounds of one race through the whole system: each round another case, and only these endings. */
async function race(
  stage: Stage,
  rounds: number,
  legal: Ending[],
  meet: (dossierId: string, round: number) => Promise<Ending>,
): Promise<Played> {
  const endings: Record<Ending, number> = {};
  const dossierIds: string[] = [];
  let begun = 0;
  const lane = async () => {
    while (begun < rounds) {
      const round = begun++;
      const { dossierId } = await stage.cast.submit();
      dossierIds.push(dossierId);
      const ending = await meet(dossierId, round);
      endings[ending] = (endings[ending] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  await finish(stage, ...dossierIds);
  const strange = Object.keys(endings).filter((ending) => !legal.includes(ending));
  const claims = {
    [`only ${legal.join(' or ')}${strange.map((ending) => `, but "${ending}"`).join('')}`]: !strange[0],
  };
  return { dossierIds, claims, figures: { rounds, ...endings } };
}

/** F27 */
export const officersMeet = (stage: Stage, rounds: number): Promise<Played> =>
  race(stage, rounds, ['accept 200, refuse 409', 'accept 409, refuse 200'], async (dossierId, round) => {
    const desk = await deskOf(stage, dossierId);
    const [accept, refuse] = await atOnce(
      stage,
      await desk(`officer-a-${round % 16}`, 'accept'),
      await desk(`officer-b-${round % 16}`, 'refuse'),
    );
    return `accept ${accept.status}, refuse ${refuse.status}`;
  });

const citizenEndings = ['accept 200, withdraw 202', 'accept 409, withdraw 202', 'accept 200, withdraw 409'];

/**
 * F29: who decides first and is then withdrawn from is as legal as who comes too late; a case may even have ended
 * before the withdrawal arrives, and then nothing is left of it to withdraw.
 */
export const citizenMeetsOfficer = (stage: Stage, rounds: number): Promise<Played> =>
  race(stage, rounds, citizenEndings, async (dossierId, round) => {
    const desk = await deskOf(stage, dossierId);
    const decide = await desk(`officer-a-${round % 16}`, 'accept');
    const [accept, withdraw] = await atOnce(stage, decide, () => stage.cast.withdraw(dossierId));
    return `accept ${accept.status}, withdraw ${withdraw.status}`;
  });

const CLICKS = 50;

/** F7: one dossier, one run, fifty times the same body. */
export async function fiftyClicks(stage: Stage, rounds: number): Promise<Played> {
  const dossierIds: string[] = [];
  let same = true;
  for (let round = 0; round < rounds; round++) {
    const declared = await declare(stage);
    const heard = await Promise.all(Array.from({ length: CLICKS }, () => post(stage, declared.call)));
    same &&= new Set(heard.map((one) => `${one?.status} ${one?.text}`)).size === 1 && heard[0]?.status === 202;
    const ids = new Set(heard.map((one) => noteSubmitted(stage, declared, one)));
    dossierIds.push(...[...ids].filter((id) => id !== undefined));
  }
  const { rows } = await stage.pool.query<{ count: number }>(
    'select count(*)::int as count from command where dossier_id = any($1)',
    [dossierIds],
  );
  return {
    dossierIds,
    claims: {
      'all fifty were told the same, word for word': same,
      'one dossier came of it': dossierIds.length === rounds,
      'one attempt stands on record': rows[0]!.count === rounds,
    },
    figures: { rounds, clicks: rounds * CLICKS },
  };
}

type Act = () => Promise<Answer<unknown>>;

async function atOnce({ random }: Stage, one: Act, other: Act): Promise<[Answer<unknown>, Answer<unknown>]> {
  if (random.chance(0.5)) return Promise.all([one(), other()]);
  const [second, first] = await Promise.all([other(), one()]);
  return [first, second];
}

/** What an officer would do who has read the task. */
async function deskOf({ client, cast }: Stage, dossierId: string) {
  const { tasks } = await cast.look(dossierId);
  const { task, unit } = tasks.find(({ kind }) => kind === 'review')!;
  const path = `/tasks/${encodeURIComponent(`${dossierId}:${task}`)}`;
  const caller = new Caller(client, cast.log);
  return async (sub: string, decision: 'accept' | 'refuse'): Promise<Act> => {
    const token = await client.token({ as: 'officer', sub, unit });
    const { etag = '' } = await client.get(path, token);
    const body = { decision, ...(decision === 'refuse' && { reason: 'not-competent', ground: 'Luật Hộ tịch' }) };
    const about = { task, version: etag, decision };
    return () => caller.call({ what: 'decide', path: `${path}/decision`, token, body, etag, dossierId, about });
  };
}
