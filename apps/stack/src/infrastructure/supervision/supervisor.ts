import { setTimeout as sleep } from 'node:timers/promises';
import { backOff } from './back-off';
import { serves, spawnChild, type Child, type Exit } from './child';
import { FirstStart } from './first-start';
import type { ProcessSpec, Supervised } from './supervised';

/** Starts the program and keeps it running until `stop`. */
export function supervise(spec: ProcessSpec): Supervised {
  return new Supervisor(spec);
}

class Supervisor implements Supervised {
  readonly name: string;
  readonly started: Promise<void>;
  restarts = 0;
  private readonly first: FirstStart;
  private child?: Child;
  private serving = gate();
  private wanted = true;
  private wake = new AbortController();
  private life: Promise<void>;
  private stopping?: Promise<void>;

  constructor(private readonly spec: ProcessSpec) {
    this.name = spec.name;
    this.first = new FirstStart(spec);
    this.started = this.first.outcome;
    this.started.catch(() => this.stop());
    this.life = this.live();
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  ready(): Promise<void> {
    return this.serving.opened;
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.child;
    if (!child) return;
    this.closeGate();
    child.signal(signal);
    await child.exited;
    // It may have answered one last probe on the way down.
    this.closeGate();
  }

  stop(): Promise<void> {
    this.first.giveUp('was stopped before it served');
    return (this.stopping ??= this.end(this.spec.stopSignal ?? 'SIGTERM'));
  }

  suspend(): Promise<void> {
    return this.end('SIGKILL');
  }

  async resume(): Promise<void> {
    if (!this.wanted && !this.stopping) {
      this.wanted = true;
      this.wake = new AbortController();
      this.life = this.live();
    }
    await this.ready();
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    this.wanted = false;
    this.wake.abort();
    this.closeGate();
    const child = this.child;
    child?.signal(signal);
    const lastResort = setTimeout(() => child?.signal('SIGKILL'), this.spec.stopTimeoutMs);
    await this.life.finally(() => clearTimeout(lastResort));
  }

  private async live(): Promise<void> {
    const pause = backOff();
    while (this.wanted) {
      const bornAt = Date.now();
      const exit = await this.liveOnce();
      this.closeGate();
      if (!this.wanted) return;
      this.first.failed(exit);
      this.spec.onExit?.(this.name, exit.code, exit.signal);
      await sleep(pause(Date.now() - bornAt), undefined, { signal: this.wake.signal }).catch(() => {});
      if (this.wanted) this.restarts += 1;
    }
  }

  private async liveOnce(): Promise<Exit> {
    try {
      await this.spec.beforeStart?.();
      if (!this.wanted) return { code: null, signal: null };
      const child = (this.child = spawnChild(this.spec));
      void this.announce(child);
      return await child.exited;
    } catch (error) {
      return { code: null, signal: null, error: error as Error };
    } finally {
      this.child = undefined;
    }
  }

  private async announce(child: Child): Promise<void> {
    const mine = this.serving;
    if (!(await serves(child, this.spec.ready)) || mine !== this.serving) return;
    mine.open();
    this.first.serving();
  }

  private closeGate(): void {
    if (this.serving.isOpen()) this.serving = gate();
  }
}

function gate() {
  let passed = false;
  let pass!: () => void;
  const opened = new Promise<void>((resolve) => (pass = resolve));
  return { opened, isOpen: () => passed, open: () => ((passed = true), pass()) };
}
