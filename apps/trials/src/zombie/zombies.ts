import type { Played } from '../rows/row';
import type { Stage } from '../rows/stage/stage';
import { heldLock } from './held-lock';
import { lateResult } from './late-result';
import { lateSend } from './late-send';
import { lateUndo } from './late-undo';

/** A worker that was stopped wakes up after another has done its work. */
export const zombies: { id: string; what: string; play(stage: Stage): Promise<Played> }[] = [
  { id: 'late-result', what: 'a worker wakes with an answer that another has long recorded', play: lateResult },
  { id: 'late-send', what: 'a worker wakes and sends what was undone meanwhile', play: lateSend },
  { id: 'late-undo', what: 'a worker wakes and undoes what is undone', play: lateUndo },
  { id: 'held-lock', what: 'a worker is stopped in the middle of a transaction', play: heldLock },
];
