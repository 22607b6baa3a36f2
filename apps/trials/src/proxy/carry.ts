import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSilent, leavesAt, piecesOf, type LinkFaults, type Way } from './link-faults';

export interface Carrying {
  /** In force now; replaced while connections are open. */
  faults: LinkFaults;
  draw(): number;
  carried: Record<Way, number>;
  /** Whoever waits for other faults. */
  waiting: Set<() => void>;
}

const MOST_WAITING = 1024 * 1024;

/** Carries one way of one connection, piece by piece and in order, until it ends. */
export function carry(link: Carrying, way: Way, from: Socket, to: Socket): void {
  let passed = Promise.resolve();
  let leaves = 0;
  let waiting = 0;
  from.on('data', (chunk: Buffer) => {
    for (const piece of piecesOf(chunk, link.faults)) {
      leaves = leavesAt(piece.length, leaves, Date.now(), link.faults, link.draw);
      const at = leaves;
      waiting += piece.length;
      passed = passed
        .then(() => pass(link, way, { piece, at, from, to }))
        .then(() => {
          waiting -= piece.length;
          if (waiting < MOST_WAITING) from.resume();
        });
    }
    if (waiting >= MOST_WAITING) from.pause();
  });
  from.on('end', () => {
    passed = passed.then(() => healed(link, way, to)).then(() => void to.end());
  });
}

interface Piece {
  piece: Buffer;
  at: number;
  from: Socket;
  to: Socket;
}

async function pass(link: Carrying, way: Way, { piece, at, from, to }: Piece): Promise<void> {
  const wait = at - Date.now();
  if (wait > 0) await sleep(wait);
  await healed(link, way, to);
  if (!to.writable) return;
  const { resets = 0, ended } = link.faults;
  if (resets > 0 && link.draw() < resets) {
    await written(to, piece.subarray(0, piece.length >> 1));
    from.resetAndDestroy();
    to.resetAndDestroy();
    return;
  }
  await written(to, piece);
  link.carried[way] += piece.length;
  if (ended === way) to.end();
}

/** Resolves when it is written, or when there is nobody left to write to. */
const written = (to: Socket, piece: Buffer): Promise<void> =>
  new Promise((resolve) => to.write(piece, () => resolve()));

/** Resolves when the link is not silent, or when there is nobody left to speak to. */
async function healed(link: Carrying, way: Way, to: Socket): Promise<void> {
  while (isSilent(link.faults, way) && !to.destroyed)
    await new Promise<void>((resolve) => {
      const goOn = () => {
        link.waiting.delete(goOn);
        to.off('close', goOn);
        resolve();
      };
      link.waiting.add(goOn);
      to.once('close', goOn);
    });
}
