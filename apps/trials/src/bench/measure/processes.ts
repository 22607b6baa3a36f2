import type { System } from '../systems';
import type { World } from '../world/world';
import { cpuOf } from '../figures/cpu';

/** Who of ours, or of a rival's, uses CPU. `agencies`: the mock agencies, which the rivals do not call. */
export type Part = 'postgres' | 'temporal' | 'gateway' | 'worker' | 'agencies' | 'generator';
export type Cpu = Partial<Record<Part, number>>;

/** CPU-seconds used so far by the processes that take part in a system's cases. */
export function cpuOfSystem({ stack, rivals, generator }: World, system: System): Cpu {
  const { postgres, temporal, gateway, worker, 'mock-agencies': agencies } = stack.processes;
  const both = { postgres: pidOf(postgres), temporal: pidOf(temporal), generator: generator.pid };
  if (system !== 'ours') return cpuOf({ ...both, worker: rivals[system]!.pid });
  return cpuOf({ ...both, gateway: pidOf(gateway), worker: pidOf(worker), agencies: pidOf(agencies) });
}

/** What a system itself needs: neither who makes the load nor who stands for the agencies. */
const outside: Part[] = ['generator', 'agencies'];

export const cpuBetween = (before: Cpu, after: Cpu, cases: number): Cpu & { total: number } => {
  const parts = Object.entries(after) as [Part, number][];
  const each = parts.map(([part, seconds]): [Part, number] => [part, (seconds - before[part]!) / cases]);
  const total = each.filter(([part]) => !outside.includes(part)).reduce((sum, [, seconds]) => sum + seconds, 0);
  return { ...(Object.fromEntries(each) as Cpu), total };
};

/** Call the result for the share of one core that idle processes of others took since: what runs beside costs everybody. */
export function busyBystanders({ stack, rivals }: World, system: System): () => number {
  const { gateway, worker, 'mock-agencies': agencies } = stack.processes;
  const ours = { gateway: pidOf(gateway), worker: pidOf(worker), agencies: pidOf(agencies) };
  const others = Object.entries(rivals).flatMap(([name, { pid }]) => (name === system ? [] : [[name, pid]]));
  const pids: Record<string, number> = { ...(system === 'ours' ? {} : ours), ...Object.fromEntries(others) };
  const sum = (): number => Object.values<number>(cpuOf(pids)).reduce((all, seconds) => all + seconds, 0);
  const [before, startedAt] = [sum(), performance.now()];
  return () => ((sum() - before) * 1_000) / (performance.now() - startedAt);
}

export const pidOf = (supervised: { pid: number | undefined } | undefined): number => {
  if (!supervised?.pid) throw new Error('a process of the stack is down');
  return supervised.pid;
};
