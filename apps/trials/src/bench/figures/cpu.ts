import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second for programs, on every architecture that Node runs on (USER_HZ). */
const TICKS_PER_SECOND = 100;

interface Stat {
  pid: number;
  parent: number;
  /** Its own and that of children it has waited for. */
  seconds: number;
}

/** CPU-seconds that each of these processes and everything below it has used so far; children that have ended count too. */
export function cpuOf<Name extends string>(pids: Record<Name, number>): Record<Name, number> {
  const stats = readStats();
  const entries = Object.entries<number>(pids).map(([name, pid]) => [name, below(pid, stats)]);
  return Object.fromEntries(entries) as Record<Name, number>;
}

const below = (pid: number, stats: Stat[]): number => {
  const own = stats.find((stat) => stat.pid === pid)?.seconds ?? 0;
  return stats.filter(({ parent }) => parent === pid).reduce((sum, child) => sum + below(child.pid, stats), own);
};

const readStats = (): Stat[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [parseStat(readFileSync(`/proc/${name}/stat`, 'utf8'))];
      } catch {
        // Ended while we looked.
        return [];
      }
    });

/** A line of /proc/PID/stat (proc_pid_stat(5)); the program's name in it may hold anything, so count from its end. */
export function parseStat(line: string): Stat {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const field = (number: number): number => Number(fields[number - 3]);
  const [USER, CHILDREN_SYSTEM] = [14, 17];
  let ticks = 0;
  for (let number = USER; number <= CHILDREN_SYSTEM; number++) ticks += field(number);
  return { pid: parseInt(line, 10), parent: field(4), seconds: ticks / TICKS_PER_SECOND };
}
