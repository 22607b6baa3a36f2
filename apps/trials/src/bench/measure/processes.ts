import type { System } from '../systems';
import type { World } from '../world/world';
import { cpuOf } from '../figures/cpu';

/** Who of ours, or of a rival's, uses CPU. `agencies`: the mock agencies, which the rivals do not call. */
export type Part = 'postgres' | 'temporal' | 'gateway' | 'worker' | 'agencies' | 'generator';
export type Cpu = Partial<Record<Part, number>>;

/** CPU-seconds used so far by the processes that take part in a system's cases. */
export function cpuOfSystem({ stack, rivals, generator }: World, system: System): Cpu {
  const { processes } = stack;
  const both = { postgres: pid(processes.postgres), temporal: pid(processes.temporal), generator: generator.pid };
  if (system !== 'ours') return cpuOf({ ...both, worker: rivals[system]!.pid });
  return cpuOf({
    ...both,
    gateway: pid(processes.gateway),
    worker: pid(processes.worker),
    agencies: pid(processes['mock-agencies']),
  });
}

/** What a system itself needs: neither who makes the load nor who stands for the agencies. */
const outside: Part[] = ['generator', 'agencies'];

export const cpuBetween = (before: Cpu, after: Cpu, cases: number): Cpu & { total: number } => {
  const parts = Object.entries(after) as [Part, number][];
  const each = parts.map(([part, seconds]): [Part, number] => [part, (seconds - before[part]!) / cases]);
  const total = each.filter(([part]) => !outside.includes(part)).reduce((sum, [, seconds]) => sum + seconds, 0);
  return { ...(Object.fromEntries(each) as Cpu), total };
};

const pid = (supervised: { pid: number | undefined } | undefined): number => {
  if (!supervised?.pid) throw new Error('a process of the stack is down');
  return supervised.pid;
};
