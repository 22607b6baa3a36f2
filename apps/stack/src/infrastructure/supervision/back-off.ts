const FIRST_MS = 100;
const LONGEST_MS = 5_000;
const STABLE_AFTER_MS = 10_000;

/** How long to wait before the next start: doubles from 100 ms to 5 s, forgets after ten seconds of life. */
export function backOff() {
  let nextMs = FIRST_MS;
  return (livedMs: number): number => {
    const waitMs = livedMs >= STABLE_AFTER_MS ? FIRST_MS : nextMs;
    nextMs = Math.min(waitMs * 2, LONGEST_MS);
    return waitMs;
  };
}
