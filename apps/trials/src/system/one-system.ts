import { startTrialSystem, type TrialOptions, type TrialSystem } from './trial-system';

/** One system for all trials of a run: started by the first that asks, stopped at the end. */
export class OneSystem {
  private started?: Promise<TrialSystem>;

  constructor(private readonly options: TrialOptions) {}

  readonly get = (): Promise<TrialSystem> => (this.started ??= startTrialSystem(this.options));

  async stop(): Promise<void> {
    // One that did not start has already been cleared away.
    await (await this.started?.catch(() => undefined))?.stop();
  }
}
