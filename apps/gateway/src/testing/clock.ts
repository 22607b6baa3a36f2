/** A clock that stands where it is put; it moves by a millisecond each time it is read, as real ones do. */
export interface TestClock {
  now(): number;
  set(instant: string): void;
}

export function clockAt(instant: string): TestClock {
  let at = Date.parse(instant);
  return { now: () => at++, set: (to) => void (at = Date.parse(to)) };
}

/** How a gateway is started whose every moment is this clock's. */
export const following = ({ now }: TestClock) => ({ env: { LIENTHONG_SUBMISSION_AT: '' }, parts: { now } });
