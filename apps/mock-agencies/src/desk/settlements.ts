import { setTimeout as sleep } from 'node:timers/promises';
import type { Switches } from '../faults/switches';
import type { Office } from '../journal/office';
import type { RequestRecord } from '../journal/records';
import { rules } from '../rules';
import type { Verdict } from '../rules/agency-rules';
import { draw } from '../rules/draw';
import { verdictBody } from './answers';
import { giveUpAfterMs, type Courier } from './courier';

export interface Settlements {
  later(record: RequestRecord): void;
  /** Settles at once and waits until the callback was acknowledged. */
  now(record: RequestRecord): Promise<void>;
  cancel(record: RequestRecord): void;
  /** Settles everything held, or one agency's, or one dossier's; says how many. */
  release(of?: { agency?: string | undefined; dossier?: string | undefined }): number;
  /** Takes up what an earlier life left pending or unannounced. */
  resume(): void;
  /** Resolves when nothing is on its way any more; what is held stays held. */
  quiet(): Promise<void>;
  close(): void;
}

/** Pending requests on their way to an outcome and its callback; `delayMs` in place of 300 to 800 ms, drawn by key. */
export function openSettlements(office: Office, switches: Switches, courier: Courier, delayMs?: number): Settlements {
  const timers = new Map<RequestRecord, NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();

  function now(record: RequestRecord): Promise<void> {
    const work = settleAndTell(record).finally(() => underWay.delete(work));
    underWay.add(work);
    return work;
  }

  async function settleAndTell(record: RequestRecord): Promise<void> {
    cancel(record);
    if (record.status !== 'pending') return;
    settle(office, record);
    if (switches.has(record.agency, 'lost-callback')) {
      const { agency, dossier, key, intent } = record;
      office.record({ agency, dossier, key, intent, kind: 'fault', mode: 'lost-callback', operation: 'callback' });
    } else {
      await courier.deliver(record);
    }
  }

  function later(record: RequestRecord): void {
    const afterMs = delayMs ?? 300 + draw(office.seed, ['delay', record.agency, record.key], 500);
    timers.set(
      record,
      setTimeout(() => void now(record), afterMs),
    );
  }

  function cancel(record: RequestRecord): void {
    clearTimeout(timers.get(record));
    timers.delete(record);
  }

  return {
    later,
    now,
    cancel,
    release({ agency, dossier } = {}) {
      const isMeant = (record: RequestRecord) =>
        (!agency || record.agency === agency) && (!dossier || record.dossier === dossier);
      const held = office.records.all().filter((record) => isHeld(record) && isMeant(record));
      for (const record of held) void now(record);
      return held.length;
    },
    resume() {
      for (const record of office.records.all()) {
        if (record.status === 'pending' && !record.held) later(record);
        else if (owesCallback(office, record)) void courier.deliver(record);
      }
    },
    async quiet() {
      while (timers.size + underWay.size > 0) await Promise.race([...underWay, sleep(1)]);
    },
    close() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}

const isHeld = ({ status, held }: RequestRecord): boolean => status === 'pending' && held;

function settle(office: Office, record: RequestRecord): void {
  const { agency, dossier, key, intent } = record;
  const { reference: _, ...verdict } = verdictBody(office, record);
  const { atSettlement } = rules[agency];
  const settled =
    verdict.answer === 'accepted' && atSettlement
      ? { sealed: office.seal.close({ ...verdict, result: atSettlement(intent, verdict.result, office) }) }
      : {};
  office.record({ agency, dossier, key, intent, ...toOutcome(verdict), ...settled });
}

/** What the journal says of a final answer in clear. */
export const toOutcome = (verdict: Verdict): { kind: 'committed' | 'refused'; reason?: string } =>
  verdict.answer === 'accepted' ? { kind: 'committed' } : { kind: 'refused', reason: verdict.reason };

function owesCallback(office: Office, record: RequestRecord): boolean {
  const { agency, key, deferred, settledAt, callbackDone, status } = record;
  if (!deferred || !settledAt || callbackDone || status === 'undone') return false;
  if (office.records.hadFault(`lost-callback callback ${agency} ${key}`)) return false;
  return office.now().getTime() - Date.parse(settledAt) < giveUpAfterMs;
}
