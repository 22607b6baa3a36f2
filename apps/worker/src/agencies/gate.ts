import type { AgencyId } from '@lienthong/plan';
import type { AgencyPort, Unavailable } from '@lienthong/agencies';
import { boundary } from '@lienthong/failpoints';

interface Gate {
  busy: number;
  /** Failures in a row; from `TRIP` on the gate is shut for a while. */
  failures: number;
  shutUntil: number;
  /** It has asked not to be called before. */
  peaceUntil: number;
}

const TRIP = 5;
const SHUT_MS = 500;
const LONGEST_SHUT_MS = 15_000;
/** A wild `Retry-After` must not park every case of an agency. */
const LONGEST_PEACE_MS = 60_000;

/**
 * Bulkhead and breaker per agency: one that is slow or down takes no quick tries away from the others, and one that asks
 * to be left in peace (429 or 503 with Retry-After) is, by quick and patient work of every case.
 */
export class Gates {
  private readonly gates = new Map<AgencyId, Gate>();

  constructor(
    private readonly width = 32,
    private readonly now: () => number = Date.now,
  ) {}

  /** Whether a first try is worth it: there is room, and the agency has not just failed again and again. */
  mayTry(agency: AgencyId): boolean {
    const { busy, shutUntil, peaceUntil } = this.gate(agency);
    return busy < this.width && Math.max(shutUntil, peaceUntil) <= this.now();
  }

  /** The agency's port, with every call counted; none goes out while the agency wants peace. */
  through(agency: AgencyId, port: AgencyPort): AgencyPort {
    const counted = async <T extends { kind: string }>(call: () => Promise<T>): Promise<T | Unavailable> => {
      const gate = this.gate(agency);
      const peaceMs = gate.peaceUntil - this.now();
      if (peaceMs > 0) return { kind: 'unavailable', executed: 'no', retryAfterMs: peaceMs };
      gate.busy++;
      try {
        const outcome = await call();
        this.note(gate, outcome);
        return outcome;
      } finally {
        gate.busy--;
      }
    };
    return {
      send: (request, options) => counted(() => boundary('agency.send', () => port.send(request, options))),
      ask: (key, intent, options) => counted(() => boundary('agency.ask', () => port.ask(key, intent, options))),
      undo: (key, options) => counted(() => boundary('agency.undo', () => port.undo(key, options))),
    };
  }

  private note(gate: Gate, outcome: { kind: string } | Unavailable): void {
    const failed = outcome.kind === 'unavailable';
    const { retryAfterMs = 0 } = outcome as Partial<Unavailable>;
    gate.peaceUntil = Math.max(gate.peaceUntil, this.now() + Math.min(retryAfterMs, LONGEST_PEACE_MS));
    gate.failures = failed ? gate.failures + 1 : 0;
    if (gate.failures >= TRIP)
      gate.shutUntil = this.now() + Math.min(SHUT_MS * 2 ** (gate.failures - TRIP), LONGEST_SHUT_MS);
    else if (!failed) gate.shutUntil = 0;
  }

  private gate(agency: AgencyId): Gate {
    const gate = this.gates.get(agency) ?? { busy: 0, failures: 0, shutUntil: 0, peaceUntil: 0 };
    this.gates.set(agency, gate);
    return gate;
  }
}
