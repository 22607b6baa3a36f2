import { createHash } from 'node:crypto';
import type { Broken } from '../../verdict';
import type { Case, World } from '../world';

const GENESIS = Buffer.alloc(32);

/** Reckoned here once more from design § 6, not by the ledger's own code: hash = SHA-256(0x00 ‖ text ‖ previous hash). */
export const judgeChain = ({ cases }: World): Broken[] =>
  cases.flatMap((one) => {
    const why = findBreak(one);
    return why ? [{ invariant: 'I5' as const, dossierId: one.dossierId, what: why }] : [];
  });

function findBreak({ dossierId, events, told, head }: Case): string | undefined {
  let previous: Buffer = GENESIS;
  for (const [index, { seq, text, hash, eventId }] of events.entries()) {
    const reckoned = createHash('sha256').update(Buffer.of(0)).update(text).update(previous).digest();
    if (!reckoned.equals(hash)) return `event ${seq} or what comes before it was altered`;
    const { dossier, seq: said, id } = told[index]!;
    if (dossier !== dossierId || said !== seq || id !== eventId) return `event ${seq} carries another one's text`;
    previous = hash;
  }
  return !head || head.hash.equals(previous) ? undefined : 'the head does not bear the last hash';
}
