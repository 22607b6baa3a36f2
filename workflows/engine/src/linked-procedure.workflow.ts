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
import type { Agenda } from '@lienthong/dossier';
import { carryOut, tick, tryQuickly, type Errand } from './actions';
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
  let tickAt: number | undefined;
  let changes = 0;

  const finish = async (errand: Errand, agenda: Agenda | undefined): Promise<void> => {
    learn(agenda ?? (await errand.patiently()).agenda!);
    running.delete(errand.id);
    if (errand.id === 'tick' && sleepingUntil <= Date.now()) sleepingUntil = Infinity;
    changes++;
  };
  // Together, and nothing follows before all are back: a replay resolves local activities in the order in which they were
  // begun, not in the order in which they ended, so commands must not depend on which was first.
  const tryAll = async (errands: Errand[]): Promise<void> => {
    for (const { id } of errands) running.add(id);
    const agendas = await Promise.all(errands.map(tryQuickly));
    errands.forEach((errand, index) => void finish(errand, agendas[index]));
  };
  // Never cancelled: a later moment lets the sleep run out, an earlier one starts another.
  const wake = async (at: number): Promise<void> => {
    sleepingUntil = at;
    await sleep(Math.max(SHORTEST_SLEEP_MS, at - Date.now()));
    if ((current().wakeAt ?? Infinity) <= Date.now()) tickAt = Date.now();
    else if (sleepingUntil === at) sleepingUntil = Infinity;
    changes++;
  };
  const newErrands = (): Errand[] => {
    const { dossierId, owed } = current();
    const isAlone = owed.length === 1 && running.size === 0;
    const errands = owed.map((action) => carryOut(dossierId, action, isAlone));
    if (tickAt !== undefined) errands.unshift(tick(dossierId, tickAt));
    tickAt = undefined;
    return errands.filter(({ id }) => !running.has(id));
  };

  for (;;) {
    const { seq, owed, wakeAt = Infinity } = current();
    setCurrentDetails(describe(current()));
    const errands = newErrands();
    if (wakeAt < sleepingUntil) void wake(wakeAt);
    if (errands.length > 0) {
      await tryAll(errands);
      continue;
    }
    if (owed.length === 0 && wakeAt === Infinity && running.size === 0) return;
    if (workflowInfo().continueAsNewSuggested && running.size === 0)
      await continueAsNew<typeof linkedProcedure>(current());
    const before = changes;
    await condition(() => current().seq !== seq || changes !== before);
  }
}
