import { existsSync, readFileSync } from 'node:fs';
import type { Exit } from './child';
import type { ProcessSpec } from './supervised';

const ATTEMPTS = 5;
const LOG_LINES = 12;

/** Whether the first start still has a chance. Afterwards a program is restarted for ever. */
export class FirstStart {
  readonly outcome: Promise<void>;
  private settled = false;
  private failures = 0;
  private succeed!: () => void;
  private fail!: (error: Error) => void;

  constructor(private readonly spec: ProcessSpec) {
    this.outcome = new Promise((resolve, reject) => ([this.succeed, this.fail] = [resolve, reject]));
    // Whoever awaits `started` gets the reason; nobody waiting is no reason to bring the whole process down.
    this.outcome.catch(() => {});
    const late = setTimeout(() => this.giveUp(`does not serve after ${spec.readyTimeoutMs} ms`), spec.readyTimeoutMs);
    void this.outcome.finally(() => clearTimeout(late)).catch(() => {});
  }

  serving(): void {
    this.settled = true;
    this.succeed();
  }

  failed({ code, signal, error }: Exit): void {
    this.failures += 1;
    if (error) this.giveUp(`cannot start: ${error.message}`);
    else if (this.failures >= ATTEMPTS)
      this.giveUp(`ended ${ATTEMPTS} times before it served, last with ${signal ?? code}`);
  }

  giveUp(why: string): void {
    if (this.settled) return;
    this.settled = true;
    this.fail(new Error(`${this.spec.name} ${why}${logTail(this.spec.logFile)}`));
  }
}

function logTail(logFile: string): string {
  if (!existsSync(logFile)) return '';
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-LOG_LINES);
  return `\n  from ${logFile}:\n${lines.map((line) => `    ${line}`).join('\n')}`;
}
