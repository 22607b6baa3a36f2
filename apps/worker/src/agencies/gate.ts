import type { AgencyId } from '@lienthong/plan';
import type { AgencyPort } from '@lienthong/agencies';
import { boundary } from '@lienthong/failpoints';

interface Gate {
  busy: number;
  /** Failures in a row; from `TRIP` on the gate is shut for a while. */
  failures: number;
  shutUntil: number;
}

const TRIP = 5;
const SHUT_MS = 500;
const LONGEST_SHUT_MS = 15_000;

/** Bulkhead and breaker per agency: one that is slow or down takes no quick tries away from the others. */
export class Gates {
  private readonly gates = new Map<AgencyId, Gate>();

  constructor(
    private readonly width = 32,
    private readonly now: () => number = Date.now,
  ) {}

  /** Whether a first try is worth it: there is room, and the agency has not just failed again and again. */
  mayTry(agency: AgencyId): boolean {
    const { busy, shutUntil } = this.gate(agency);
    return busy < this.width && shutUntil <= this.now();
  }

  /** The agency's port, with every call counted. */
  through(agency: AgencyId, port: AgencyPort): AgencyPort {
    const counted = async <T extends { kind: string }>(call: Promise<T>): Promise<T> => {
      const gate = this.gate(agency);
      gate.busy++;
      try {
        const outcome = await call;
        this.note(gate, outcome.kind === 'unavailable');
        return outcome;
      } finally {
        gate.busy--;
      }
    };
    return {
      send: (request, options) => counted(boundary('agency.send', () => port.send(request, options))),
      ask: (key, intent, options) => counted(boundary('agency.ask', () => port.ask(key, intent, options))),
      undo: (key, options) => counted(boundary('agency.undo', () => port.undo(key, options))),
    };
  }

  private note(gate: Gate, failed: boolean): void {
    gate.failures = failed ? gate.failures + 1 : 0;
    if (gate.failures >= TRIP)
      gate.shutUntil = this.now() + Math.min(SHUT_MS * 2 ** (gate.failures - TRIP), LONGEST_SHUT_MS);
    else if (!failed) gate.shutUntil = 0;
  }

  private gate(agency: AgencyId): Gate {
    const gate = this.gates.get(agency) ?? { busy: 0, failures: 0, shutUntil: 0 };
    this.gates.set(agency, gate);
    return gate;
  }
}
