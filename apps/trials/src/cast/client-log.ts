import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a caller knows of a call: done, turned away, or no answer for as long as it cared to ask. */
export type CallOutcome = 'ok' | 'fail' | 'unknown';

/** One line of the client log: without an outcome the call is about to be made. */
export interface CallLine {
  /** Epoch ms. */
  at: number;
  /** Tells calls apart; both lines of one bear it. */
  call: string;
  key: string;
  what: string;
  dossierId?: string;
  outcome?: CallOutcome;
  status?: number;
  /** Codes that a judge needs: the task, its version, the decision, the status read. */
  about?: Record<string, string | number>;
  /** How often it was answered that something is broken, before the answer that counts. */
  defects?: number;
  /** Of a problem: its body, for what it must not hold. */
  said?: string;
}

/** A call as the log tells it in the end; one whose end was never written is unknown. */
export interface Call extends CallLine {
  outcome: CallOutcome;
  endedAt?: number;
}

/** Written before and after each call, so that what a client may rely on is known whatever is killed in between. */
export class ClientLog {
  private readonly lines: CallLine[] = [];

  constructor(
    private readonly file: string,
    private readonly now: () => number = Date.now,
  ) {
    mkdirSync(dirname(file), { recursive: true });
  }

  write(line: Omit<CallLine, 'at'>): void {
    const written = { at: this.now(), ...line };
    appendFileSync(this.file, `${JSON.stringify(written)}\n`);
    this.lines.push(written);
  }

  calls(): Call[] {
    return foldCalls(this.lines);
  }
}

/** Both lines of each call as one, in the order in which the calls began. */
export function foldCalls(lines: CallLine[]): Call[] {
  const calls = new Map<string, Call>();
  for (const line of lines) {
    const begun = calls.get(line.call);
    if (!begun) calls.set(line.call, { ...line, outcome: line.outcome ?? 'unknown' });
    else calls.set(line.call, { ...begun, ...line, at: begun.at, outcome: line.outcome!, endedAt: line.at });
  }
  return [...calls.values()];
}
