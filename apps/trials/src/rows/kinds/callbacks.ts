import { randomUUID } from 'node:crypto';
import { requestKey } from '@lienthong/dossier';
import type { Row, Staged } from '../row';
import { becomes, carry, countEvents, eventsOf, finish, look, outcomesOf, sentOut } from '../stage/cases';
import { callBack, wordOf } from '../stage/signed';
import type { Stage } from '../stage/stage';

const registry = 'civil-registry';
const registration = { step: 'birth-registration', intent: 'register', round: 0 };
const COPIES = 100;

const answersTo = (stage: Stage, dossierId: string): Promise<number> =>
  countEvents(
    stage,
    dossierId,
    'RequestAnswered',
    ({ data }) => 'answer' in data && 'intent' in data && data.intent === 'register' && data.answer === 'accepted',
  );

const F23: Staged['play'] = async (stage) => {
  const dossierId = await sentOut(stage, registry);
  await stage.client.mock('POST', `/release?dossier=${dossierId}`);
  await finish(stage, dossierId);
  const key = requestKey(dossierId, registration);
  const letter = { key, ...(await wordOf(stage, registry, key)) };
  const before = await answersTo(stage, dossierId);
  const statuses = await Promise.all(Array.from({ length: COPIES }, () => callBack(stage, registry, letter)));
  return {
    dossierIds: [dossierId],
    claims: {
      'each copy was answered 200': statuses.every((status) => status === 200),
      'the answer stands once more often than before': (await answersTo(stage, dossierId)) === before && before > 0,
    },
    figures: { copies: COPIES },
  };
};

const branches = ['residence', 'health-insurance', 'identity-card'] as const;
const orders = branches.flatMap((first) =>
  branches
    .filter((second) => second !== first)
    .map((second) => [first, second, branches.find((third) => third !== first && third !== second)!]),
);

/** Every order of the branches' answers, and two answers that come before their time. */
const F24: Staged['play'] = async (stage) => {
  await stage.faults(...branches.map((agency) => `${agency}:hold`));
  const dossierIds = await Promise.all(orders.map((order) => releasedIn(stage, order)));
  const states = await Promise.all(
    dossierIds.map(async (dossierId) => JSON.stringify((await look(stage, dossierId)).steps)),
  );
  const early = await sentOut(stage, registry);
  const key = requestKey(early, { ...registration, intent: 'confirm' });
  const tooEarly = await callBack(stage, 'population', {
    key,
    answer: 'accepted',
    reference: 'R',
    result: { confirmedOn: '2026-11-23' },
  });
  await stage.client.mock('POST', '/release');
  await finish(stage, early);
  return {
    dossierIds: [...dossierIds, early],
    claims: {
      'every order comes to the same': new Set(states).size === 1,
      'an answer to what was not asked yet is not believed': tooEarly === 404,
      'and does no harm': (await outcomesOf(stage, [early]))[0] === 'COMPLETED',
    },
    figures: { orders: orders.length },
  };
};

async function releasedIn(stage: Stage, order: readonly string[]): Promise<string> {
  const { dossierId } = await stage.cast.submit();
  await stage.cast.decide(dossierId);
  const isOut = () =>
    stage.cast.seen(
      dossierId,
      ({ steps }) => Object.values(steps).filter((state) => state === 'RECEIVED').length === branches.length,
    );
  await isOut();
  for (const agency of order) {
    const before = (await look(stage, dossierId)).seq;
    await stage.client.mock('POST', `/release?dossier=${dossierId}&agency=${agency}`);
    await becomes(async () => (await look(stage, dossierId)).seq > before);
  }
  await finish(stage, dossierId);
  return dossierId;
}

const F25: Staged['play'] = async (stage) => {
  const [closed] = (await carry(stage, 1)) as [string];
  const key = requestKey(closed, registration);
  const letter = { key, ...(await wordOf(stage, registry, key)) };
  const before = (await eventsOf(stage, closed)).length;
  const nowhere = { ...letter, key: requestKey(randomUUID(), registration) };
  const statuses = {
    unknown: await callBack(stage, registry, nowhere),
    ofAnother: await callBack(stage, 'residence', letter),
    wronglySigned: await callBack(stage, registry, letter, 'residence'),
    closed: await callBack(stage, registry, letter),
    contradicting: await callBack(stage, registry, {
      key,
      answer: 'refused',
      reason: 'not-competent',
      ground: 'Luật Hộ tịch',
    }),
  };
  const events = (await eventsOf(stage, closed)).slice(before).map(({ type }) => type);
  return {
    dossierIds: [closed],
    claims: {
      'an unknown case is 404': statuses.unknown === 404,
      'another agency’s request is 404': statuses.ofAnother === 404 || statuses.ofAnother === 422,
      'a wrong signature is 401': statuses.wronglySigned === 401,
      'a known answer to a closed case is 200 and changes nothing': statuses.closed === 200,
      'a contradiction is an incident for a person, nothing else': events.join() === 'AnswerContradicted,TaskOpened',
    },
    figures: statuses,
  };
};

/** F23 to F26: agencies call back. */
export const callbackRows: Row[] = [
  { id: 'F23', what: 'one callback a hundred times at once', play: F23 },
  { id: 'F24', what: 'callbacks in every order, and before their time', play: F24 },
  { id: 'F25', what: 'callbacks for an unknown, another’s, a closed case, and wrongly signed', play: F25 },
  {
    id: 'F26',
    what: 'every callback is through before the request’s own answer',
    play: async (stage) => {
      await stage.faults('population:early-callback', 'civil-registry:early-callback', 'residence:early-callback');
      const dossierIds = await carry(stage, 2);
      const outcomes = await outcomesOf(stage, dossierIds);
      return { dossierIds, claims: { 'both were completed': outcomes.every((outcome) => outcome === 'COMPLETED') } };
    },
  },
];
