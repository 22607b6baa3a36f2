import { activityInfo } from '@temporalio/activity';
import type { AgencyId } from '@lienthong/plan';
import type { Command, OwedAction, RequestName } from '@lienthong/dossier';
import type { Activities, Done } from '@lienthong/engine';
import type { AgencyPort } from '@lienthong/agencies';
import type { Ledger } from '@lienthong/ledger';
import type { Gates } from '../agencies/gate';
import { patience } from './patience';
import { toPayload, type PayloadOf } from './payload';
import { follow } from './follow';
import { command, leaveBegun, workOffStep, type Stopped, type StepWork, type Work } from './step';
import { workOffUndo } from './undo';

export interface ActivityTools {
  ledger: Ledger;
  /** Agencies with the short limits of a first try, and with those of patient work. */
  quick: Record<AgencyId, AgencyPort>;
  patient: Record<AgencyId, AgencyPort>;
  gates: Gates;
  payloadOf?: PayloadOf;
  now?: () => number;
}

/** A quick try goes no further after this long: the rest is for the regular activity. */
const QUICK_MS = 4_000;

export function createActivities({
  ledger,
  quick,
  patient,
  gates,
  payloadOf = toPayload,
  now = Date.now,
}: ActivityTools): Activities {
  const quickly: StepWork = { ledger, payloadOf, now, port: (agency) => gates.through(agency, quick[agency]!) };
  const patiently: StepWork = { ledger, payloadOf, now, port: (agency) => gates.through(agency, patient[agency]!) };

  return {
    async tryStep(dossierId, action, isAlone = false) {
      const work: Work = { ...workOn(dossierId, action), ...(isAlone && { begun: new Map() }) };
      const until = now() + QUICK_MS;
      const mayGoOn = (): boolean => now() < until;
      const attempt = async ({ agency, step }: OwedAction): Promise<Stopped | undefined> =>
        mayGoOn() && gates.mayTry(agency)
          ? workOffStep(quickly, { ...work, step }, mayGoOn)
          : leaveBegun(quickly, { ...work, step });
      const stopped = await attempt(action);
      return doneBy(action, work, isAlone ? await follow(stopped, attempt) : stopped);
    },
    async tryUndo(dossierId, action) {
      const work = workOn(dossierId, action);
      return doneBy(action, work, gates.mayTry(action.agency) ? await workOffUndo(quickly, work, action) : undefined);
    },
    runStep(dossierId, action) {
      const work = workOn(dossierId, action);
      const giveUp = (name: RequestName): Command => ({ type: 'giveUp', ...name, why: 'unreachable' });
      return goOn(action, work, () => workOffStep(patiently, work), giveUp);
    },
    runUndo(dossierId, action) {
      const work = workOn(dossierId, action);
      const fail = (name: RequestName): Command => ({
        type: 'recordUndo',
        ...name,
        answer: 'failed',
        why: 'unreachable',
      });
      return goOn(action, work, () => workOffUndo(patiently, work, action), fail);
    },
    async tick(dossierId, at) {
      const work = workOn(dossierId, { step: '' });
      const { agenda } = await command({ ledger }, work, { type: 'tick' }, { at: Math.max(at, now()) });
      return { action: 'tick', wrote: work.wrote, agenda };
    },
  };

  /** Tries again until the plan's patience is spent, then asks a person. */
  async function goOn(
    action: OwedAction,
    work: Work,
    attempt: () => Promise<Stopped>,
    spent: (name: RequestName) => Command,
  ): Promise<Done> {
    const waiting = patience(action.patience, now);
    const stop = waiting.beat();
    try {
      const stopped = await attempt();
      if (!('unavailable' in stopped)) return doneBy(action, work, stopped);
      waiting.tryAgainLater(stopped.unavailable.retryAfterMs);
      const { agenda } = await command({ ledger }, work, spent(stopped.name));
      return doneBy(action, work, { agenda: agenda! });
    } finally {
      stop();
    }
  }
}

const workOn = (dossierId: string, { step }: Pick<OwedAction, 'step'>): Work => ({
  ...{ dossierId, step, run: runId() },
  wrote: [],
  opened: new Map(),
});

const doneBy = ({ id }: OwedAction, { wrote }: Work, stopped?: Stopped): Done => ({
  action: id,
  wrote,
  ...(stopped && 'agenda' in stopped && { agenda: stopped.agenda }),
});

const runId = (): string => activityInfo().workflowExecution!.runId;
