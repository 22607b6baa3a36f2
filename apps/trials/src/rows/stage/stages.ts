import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Say } from '../../run-trials';
import { openStage, type Stage, type World } from './stage';

/** One running stage for as many rows as can share it. */
export class Stages {
  private world?: string;
  private stage?: Stage;

  constructor(
    private readonly seed: number,
    /** Where the logs of a stage go on which something was broken. */
    private readonly keep?: string,
  ) {}

  async stageFor({ world = {} }: { world?: World }, say: Say): Promise<Stage> {
    const wanted = JSON.stringify(world);
    if (this.stage && this.world === wanted) return this.stage;
    await this.stop();
    this.world = wanted;
    return (this.stage = await openStage({ seed: this.seed, say, ...world }));
  }

  /** What was broken once must not spoil the rows after it. */
  async discard(rowId: string): Promise<void> {
    if (this.stage && this.keep)
      cpSync(join(this.stage.stateDir, 'log'), join(this.keep, rowId.replaceAll('/', '-')), { recursive: true });
    await this.stop();
  }

  async stop(): Promise<void> {
    const stage = this.stage;
    this.stage = undefined;
    await stage?.stop();
  }
}
