import { startTrialSystem, type TrialSystem } from '../system';
import type { Say } from '../run-trials';
import { scenes, type Scene, type SceneName } from './scenes';

/** One running system for as many trials as can share it: all that live under the same law. */
export class Worlds {
  private law?: string;
  private system?: TrialSystem;

  constructor(private readonly seed: number) {}

  async systemFor(scene: SceneName, say: Say): Promise<TrialSystem> {
    const { settings = {} }: Scene = scenes[scene];
    const law = JSON.stringify(settings);
    if (this.system && this.law === law) return this.system;
    await this.stop();
    this.law = law;
    return (this.system = await startTrialSystem({ seed: this.seed, say, failpoints: true, settings }));
  }

  async stop(): Promise<void> {
    await this.system?.stop();
    this.system = undefined;
  }
}
