import { setTimeout as sleep } from 'node:timers/promises';
import { citizenMeetsOfficer, fiftyClicks, officersMeet } from '../../races/at-the-gateway';
import { races } from '../../races/contests';
import { runRace } from '../../races/ledger-races';
import { openLedgers } from '../../races/ledgers';
import type { Played, Row, Staged } from '../row';
import { countOwn, declare, noteSubmitted, post } from '../stage/calls';
import { countEvents, finish, look } from '../stage/cases';
import { deskOf } from '../stage/officers';

const F8: Staged['play'] = async (stage) => {
  const declared = await declare(stage);
  const first = await post(stage, declared.call);
  const dossierId = noteSubmitted(stage, declared, first);
  const body = { ...(declared.call.body as object), choose: ['health-insurance-card'] };
  const second = await post(stage, { ...declared.call, body });
  return {
    dossierIds: [dossierId!],
    claims: {
      'the other body is refused': second?.status === 422 && second.body.type === 'urn:lienthong:problem:key-reused',
      'nothing was started for it': (await countOwn(stage, declared)) === 1,
    },
  };
};

/** RB-09: the mother and the father hand in the same child. */
const F9: Staged['play'] = async (stage) => {
  const mother = await declare(stage);
  const father = await declare(stage, { procedure: 'birth', sample: 'filed-by-father' }, mother.filed.nth);
  const dossierIds = await Promise.all(
    [mother, father].map(async (parent) => noteSubmitted(stage, parent, await post(stage, parent.call))!),
  );
  await Promise.all(dossierIds.map((dossierId) => stage.cast.decide(dossierId)));
  await finish(stage, ...dossierIds);
  const seen = await Promise.all(dossierIds.map((dossierId) => look(stage, dossierId)));
  const waiting = seen.filter(({ agenda }) => !agenda.closed);
  return {
    dossierIds,
    claims: {
      'one proceeded': seen.filter(({ outcome }) => outcome === 'COMPLETED').length === 1,
      'the other waits for an officer': waiting.length === 1 && waiting[0]!.tasks[0]?.kind === 'manual-check',
    },
  };
};

const LEDGER_ROUNDS = 1_000;
const GATEWAY_ROUNDS = 24;

/** Thousands of rounds are cheap on the ledger itself; some go through the whole system. */
const raced =
  (id: string, throughAll: (stage: Parameters<Staged['play']>[0], rounds: number) => Promise<Played>): Staged['play'] =>
  async (stage) => {
    const ledgers = await openLedgers();
    try {
      const race = races.find((one) => one.id === id)!;
      const { verdict } = await runRace(ledgers, race, LEDGER_ROUNDS, stage.random.below(1_000_000));
      const played = await throughAll(stage, GATEWAY_ROUNDS);
      const [first] = verdict.broken;
      const claims = { ...played.claims, [`on a ledger of its own${first ? `: ${first.what}` : ''}`]: !first };
      return { ...played, claims, figures: { ...played.figures, ledgerRounds: LEDGER_ROUNDS } };
    } finally {
      await ledgers.stop();
    }
  };

const F28: Staged['play'] = async (stage) => {
  const { dossierId } = await stage.cast.submit();
  const reader = await deskOf(stage, dossierId, 'stale-reader');
  const colleague = await deskOf(stage, dossierId, 'stale-colleague');
  await colleague.claim();
  await colleague.release();
  const stale = await reader.decide('accept');
  await reader.read();
  const fresh = await reader.decide('accept');
  const again = await reader.decide('refuse');
  await finish(stage, dossierId);
  return {
    dossierIds: [dossierId],
    claims: {
      'what was read before the change is stale (412)': stale?.status === 412,
      'read again it can be decided': fresh?.status === 200,
      'once decided it is 409': again?.status === 409,
    },
  };
};

const CASES = 12;
const ENDS_WITHIN_MS = 3_000;

/** The command comes while the run that it concerns is ending. */
const F33: Staged['play'] = async (stage) => {
  const { cast, random } = stage;
  const statuses: Record<string, number> = {};
  const dossierIds = await Promise.all(
    Array.from({ length: CASES }, async () => {
      const { dossierId } = await cast.submit();
      await cast.decide(dossierId);
      await sleep(random.between(0, ENDS_WITHIN_MS));
      const { status } = await cast.withdraw(dossierId);
      statuses[status] = (statuses[status] ?? 0) + 1;
      return dossierId;
    }),
  );
  await finish(stage, ...dossierIds);
  const definite = Object.keys(statuses).every((status) => status === '202' || status === '409');
  return { dossierIds, claims: { 'each got a definite answer': definite }, figures: statuses };
};

const CROWD = 40;

/** More at once than Temporal would take of updates; here they are commands. */
const F34: Staged['play'] = async (stage) => {
  const { dossierId, citizen: token } = await stage.cast.submit();
  const desks = await Promise.all(Array.from({ length: CROWD }, (_, nth) => deskOf(stage, dossierId, `crowd-${nth}`)));
  const claimed = (await Promise.all(desks.map((desk) => desk.claim()))).map((heard) => heard?.status);
  const path = `/dossiers/${dossierId}/withdrawal`;
  const withdrawn = await Promise.all(Array.from({ length: CROWD }, () => post(stage, { path, token })));
  const statuses = withdrawn.map((heard) => heard?.status);
  const isOneOf = (all: (number | undefined)[], won: number) =>
    all.filter((status) => status === won).length === 1 && all.filter((status) => status === 409).length === CROWD - 1;
  return {
    dossierIds: [dossierId],
    claims: {
      'one claim of forty won, the others were told': isOneOf(claimed, 200),
      'one withdrawal of forty took effect, the others were told': isOneOf(statuses, 202),
      'it is recorded once': (await countEvents(stage, dossierId, 'WithdrawalRequested')) === 1,
    },
  };
};

/** F7 to F9, F27 to F29, F33, F34: what people want of a dossier. */
export const decisionRows: Row[] = [
  { id: 'F7', what: 'fifty submissions at once with one key', play: (stage) => fiftyClicks(stage, 3) },
  { id: 'F8', what: 'one key, another body', play: F8 },
  { id: 'F9', what: 'mother and father hand in the same child under different keys', play: F9 },
  {
    id: 'F27',
    what: 'two officers decide one task at the same instant',
    play: raced('two-officers', officersMeet),
  },
  { id: 'F28', what: 'an officer decides on a version that has changed', play: F28 },
  {
    id: 'F29',
    what: 'the citizen withdraws while the officer accepts',
    play: raced('withdraw-or-accept', citizenMeetsOfficer),
  },
  { id: 'F33', what: 'a command comes while the run that it concerns is ending', play: F33 },
  { id: 'F34', what: 'forty commands at once on one dossier', play: F34 },
];
