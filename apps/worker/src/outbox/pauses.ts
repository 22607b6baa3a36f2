const FIRST_MS = 1_000;
const LONGEST_MS = 15 * 60_000;

/** How long each recipient is left in peace: twice as long after each failure in a row, and as long as it asks to be. */
export class Pauses {
  private readonly pauses = new Map<string, { until: number; ms: number }>();

  constructor(private readonly now: () => number) {}

  has(recipient: string): boolean {
    return (this.pauses.get(recipient)?.until ?? 0) > this.now();
  }

  lengthen(recipient: string, retryAfterMs = 0): void {
    if (this.has(recipient)) return;
    const ms = Math.min((this.pauses.get(recipient)?.ms ?? FIRST_MS / 2) * 2, LONGEST_MS);
    const asked = Math.min(retryAfterMs, LONGEST_MS);
    this.pauses.set(recipient, { until: this.now() + Math.max(ms, asked), ms });
  }

  end(recipient: string): void {
    this.pauses.delete(recipient);
  }
}
