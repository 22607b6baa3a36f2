import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Arming, Fired } from './arming';

/** What is armed in a directory, for whichever process pulls first; never again, not even after this process was killed. */
export class Trigger {
  /** How often the boundary was passed since this was armed. */
  private passed = { armed: '', times: 0 };

  constructor(
    private readonly directory: string,
    private readonly main = process.argv[1] ?? '',
  ) {}

  /** What to do at this boundary, at most once per arming. */
  pull(point: string, at: Arming['at']): Arming | undefined {
    const armed = this.read();
    const arming = armed && (JSON.parse(armed) as Arming);
    if (!arming || arming.point !== point || arming.at !== at || !this.concerns(arming)) return undefined;
    const times = this.passed.armed === armed ? this.passed.times + 1 : 1;
    this.passed = { armed, times };
    return times >= (arming.nth ?? 1) && this.claim(arming) ? arming : undefined;
  }

  private read(): string | undefined {
    try {
      return readFileSync(join(this.directory, 'armed.json'), 'utf8');
    } catch {
      return undefined;
    }
  }

  private concerns({ app }: Arming): boolean {
    return !app || this.main.includes(`/apps/${app}/`);
  }

  /** Of several that come at once, one gets it: a file can be renamed once. */
  private claim(arming: Arming): boolean {
    try {
      renameSync(join(this.directory, 'armed.json'), join(this.directory, 'claimed.json'));
    } catch {
      return false;
    }
    const fired: Fired = { ...arming, pid: process.pid, firedAt: Date.now() };
    const file = openSync(join(this.directory, 'fired.jsonl'), 'a');
    writeSync(file, `${JSON.stringify(fired)}\n`);
    fsyncSync(file);
    closeSync(file);
    return true;
  }
}
