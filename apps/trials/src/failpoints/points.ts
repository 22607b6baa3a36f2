import type { Arming, FailpointMode } from '@lienthong/failpoints';
import type { SceneName } from './scenes';

/** All that one boundary is put through, in one of our apps. */
export interface Point {
  point: string;
  /** Absent = only one of them passes it. */
  app?: 'gateway' | 'worker';
  /** Cases that pass it, and how often each does so for certain: chance chooses the case, and which time. */
  scenes: Partial<Record<SceneName, number>>;
  /** What makes no sense here, and why. */
  notRun?: Partial<Record<FailpointMode | Arming['at'], string>>;
}

const works: Point['scenes'] = { birth: 3, death: 3, supplemented: 3 };
/** What is told at the end, and that it has arrived. */
const letters: Point['scenes'] = { birth: 2, death: 2, supplemented: 2 };
const asks: Point['scenes'] = { birth: 3, supplemented: 5, refused: 3, withdrawn: 4 };
const once: Point['scenes'] = { birth: 1, death: 1, supplemented: 1 };

/** Every boundary in the code; a spec compares. */
export const points: Point[] = [
  { point: 'ledger.transact', app: 'gateway', scenes: asks },
  { point: 'ledger.transact', app: 'worker', scenes: works },
  { point: 'ledger.commit', app: 'gateway', scenes: asks },
  { point: 'ledger.commit', app: 'worker', scenes: works },
  { point: 'transaction.commit', scenes: { 'with-papers': 2 } },
  { point: 'papers.keep', scenes: { 'with-papers': 2 } },
  { point: 'papers.sweep', scenes: { 'worker-starts': 1 } },
  {
    point: 'gateway.answer',
    scenes: asks,
    notRun: {
      after: 'it stands where the answer is about to leave; nothing of ours follows on it',
      duplicate: 'a request has one answer',
    },
  },
  { point: 'callback.receive', scenes: { 'called-back': 2 } },
  { point: 'agency.send', scenes: { birth: 5, death: 4, supplemented: 5 } },
  { point: 'agency.ask', scenes: { 'never-called-back': 2 } },
  { point: 'agency.undo', scenes: { undone: 2 } },
  { point: 'activity.run', scenes: once },
  { point: 'relay.take', scenes: { birth: 1, supplemented: 1 } },
  { point: 'relay.tell', scenes: once },
  { point: 'relay.delivered', scenes: once },
  { point: 'courier.send', scenes: letters },
  { point: 'courier.record', scenes: { birth: 1, death: 1 } },
  { point: 'courier.settle', scenes: letters },
  { point: 'courier.tell-linked', scenes: { annulled: 1 } },
  { point: 'archive.take', scenes: { ended: 1 } },
  { point: 'archive.fetch', scenes: once },
  { point: 'archive.record', scenes: once },
  { point: 'archive.record-lost', scenes: { 'run-forgotten': 1 } },
  { point: 'bundle.keep', scenes: { 'worker-starts': 1 } },
  // Under another law, hence a system of its own: last.
  { point: 'clock.tick', scenes: { 'number-late': 1 } },
];
