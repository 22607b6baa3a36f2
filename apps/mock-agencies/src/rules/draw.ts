import { createHmac } from 'node:crypto';
import type { Office } from '../journal/office';

/** A number below `below`, always the same for the same seed and labels (RD-04). */
export function draw(seed: string, labels: (string | number)[], below: number): number {
  const bytes = createHmac('sha256', seed).update(JSON.stringify(labels)).digest();
  return bytes.readUIntBE(0, 6) % below;
}

export const digits = (seed: string, labels: (string | number)[], length: number): string =>
  String(draw(seed, labels, 10 ** length)).padStart(length, '0');

const mostAttempts = 100_000;

/** The first number that nobody else ever held, and the claim on it. */
export function drawUnique(
  office: Office,
  kind: string,
  toNumber: (attempt: number) => string,
): { number: string; claim: string } {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const number = toNumber(attempt);
    const claim = office.seal.digest(kind, number);
    if (office.records.holders(claim).length === 0) return { number, claim };
  }
  throw new Error(`no ${kind} left to give out`);
}
