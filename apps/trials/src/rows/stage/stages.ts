import type { Say } from '../../run-trials';
import { openStage, type Stage, type World } from './stage';

/** One running stage for as many rows as can share it. */
export class Stages {
  private world?: string;
  private stage?: Stage;

  constructor(private readonly seed: number) {}

  async stageFor({ world = {} }: { world?: World }, say: Say): Promise<Stage> {
    const wanted = JSON.stringify(world);
    if (this.stage && this.world === wanted) return this.stage;
    await this.stop();
    this.world = wanted;
    return (this.stage = await openStage({ seed: this.seed, say, ...world }));
  }

  /** What was broken once must not spoil the rows after it. */
  async stop(): Promise<void> {
    const stage = this.stage;
    this.stage = undefined;
    await stage?.stop();
  }
}
