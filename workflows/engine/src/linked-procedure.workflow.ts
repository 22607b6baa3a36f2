import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  defineSignal,
  setCurrentDetails,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import type { Agenda, OwedAction } from '@lienthong/dossier';
import { carryOut, tick } from './actions';
import { describe } from './describe';

/** The newest agenda, told by the relay; an older one than known is of no interest. */
export const advance = defineSignal<[Agenda]>('advance');

/** The server's clock and the ledger's may differ: a stale tick is not repeated at once. */
const SHORTEST_SLEEP_MS = 200;

/**
 * Works off what a dossier owes. It knows no law: what is owed, and when to look again, is decided in the ledger;
 * here each owed action runs once at a time, and its answer is the next agenda. Returns when nothing is owed any more.
 */
export async function linkedProcedure(first: Agenda): Promise<void> {
  let agenda = first;
  const learn = (next: Agenda): void => {
    if (next.seq > agenda.seq) agenda = next;
  };
  setHandler(advance, learn);
  // Work that is owed is not cancelled from outside: who wants it to end withdraws the dossier.
  await CancellationScope.nonCancellable(() => workOff(() => agenda, learn));
  await condition(allHandlersFinished);
}

async function workOff(current: () => Agenda, learn: (next: Agenda) => void): Promise<void> {
  const running = new Set<string>();
  let sleepingUntil = Infinity;
  let changes = 0;

  const run = async (action: OwedAction): Promise<void> => {
    running.add(action.id);
    learn(await carryOut(current().dossierId, action));
    running.delete(action.id);
    changes++;
  };
  // Never cancelled: a later moment lets the sleep run out, an earlier one starts another.
  const wake = async (at: number): Promise<void> => {
    sleepingUntil = at;
    await sleep(Math.max(SHORTEST_SLEEP_MS, at - Date.now()));
    if ((current().wakeAt ?? Infinity) <= Date.now()) learn(await tick(current().dossierId, Date.now()));
    if (sleepingUntil === at) sleepingUntil = Infinity;
    changes++;
  };

  for (;;) {
    const { seq, owed, wakeAt = Infinity } = current();
    setCurrentDetails(describe(current()));
    for (const action of owed) if (!running.has(action.id)) void run(action);
    if (wakeAt < sleepingUntil) void wake(wakeAt);
    if (owed.length === 0 && wakeAt === Infinity && running.size === 0) return;
    if (workflowInfo().continueAsNewSuggested && running.size === 0)
      await continueAsNew<typeof linkedProcedure>(current());
    const before = changes;
    await condition(() => current().seq !== seq || changes !== before);
  }
}
