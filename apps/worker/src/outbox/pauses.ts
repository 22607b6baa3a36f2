const FIRST_MS = 1_000;
const LONGEST_MS = 15 * 60_000;

/** How long each recipient is left in peace: twice as long after each failure in a row. */
export class Pauses {
  private readonly pauses = new Map<string, { until: number; ms: number }>();

  constructor(private readonly now: () => number) {}

  has(recipient: string): boolean {
    return (this.pauses.get(recipient)?.until ?? 0) > this.now();
  }

  lengthen(recipient: string): void {
    if (this.has(recipient)) return;
    const ms = Math.min((this.pauses.get(recipient)?.ms ?? FIRST_MS / 2) * 2, LONGEST_MS);
    this.pauses.set(recipient, { until: this.now() + ms, ms });
  }

  end(recipient: string): void {
    this.pauses.delete(recipient);
  }
}
