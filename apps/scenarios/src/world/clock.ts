/** The one clock of a scenario: it stands still until it is set, and never goes back. */
export class Clock {
  private current = 0;

  readonly now = (): number => this.current;

  set(instant: number): void {
    if (instant < this.current) throw new Error(`the clock already shows ${local(this.current)}`);
    this.current = instant;
  }
}

/** An instant with its offset, e.g. `2026-11-23T15:01:00+07:00`. */
export function toInstant(text: string): number {
  const instant = /(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(instant)) throw new Error(`${text} is no instant with its offset`);
  return instant;
}

const OFFSET_MS = 7 * 3_600_000;

/** As people in Việt Nam read it: `2026-12-03T23:59:59+07:00`. */
export const local = (instant: number): string =>
  `${new Date(instant + OFFSET_MS).toISOString().replace(/(\.000)?Z$/, '')}+07:00`;
