import { readFileSync, realpathSync } from 'node:fs';
import { processesIn, type Stack } from '@lienthong/stack';

/** Memory that is a process's own, MiB; PostgreSQL's backends together. Zeros where there is no /proc. */
export function memoryOf({ processes, file }: Stack): Record<string, number> {
  const { dataDir } = file.postgres;
  const backends = dataDir ? processesIn(realpathSync(dataDir)) : [];
  const entries = Object.entries(processes).flatMap(([name, { pid }]): [string, number][] => {
    if (pid === undefined) return [];
    return [[name, sum((name === 'postgres' ? backends : [pid]).map(residentMiB))]];
  });
  return Object.fromEntries(entries);
}

const sum = (numbers: number[]): number => Math.round(numbers.reduce((total, number) => total + number, 0));

/** Of PostgreSQL only what is its own: shared buffers would count once for every backend. */
function residentMiB(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const of = (field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
    return (of('RssAnon') || of('VmRSS')) / 1_024;
  } catch {
    return 0;
  }
}
