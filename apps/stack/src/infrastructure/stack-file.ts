import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivately } from './private-file';

/** What a running stack tells the command line, the journeys and the trials about itself. Holds passwords. */
export type StackFile = {
  version: 1;
  /** Of the supervisor. */
  pid: number;
  startedAt: string;
  /** Set when the stack was stopped in order; its state is still there to be looked into. */
  stoppedAt?: string;
  stateDir: string;
  logDir: string;
  /** Where each app answers, by name: http://127.0.0.1:… */
  addresses: Record<string, string>;
  /** Of each supervised program, by name, when this was written; a restart changes them. */
  pids: Record<string, number>;
  postgres: { port: number; ownerUrl: string; appUrl: string; binDir?: string; dataDir?: string };
  temporal: { address: string; namespace: string; uiUrl?: string; database?: string; binary?: string };
};

export function writeStackFile(stack: StackFile): void {
  writePrivately(pathIn(stack.stateDir), stack);
}

export function findStackFile(stateDir: string): StackFile | undefined {
  const file = pathIn(stateDir);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** A file left behind by a stack that is no more counts as none. */
export function findRunningStack(stateDir: string): StackFile | undefined {
  const stack = findStackFile(stateDir);
  return stack && !stack.stoppedAt && isAlive(stack.pid) ? stack : undefined;
}

export function removeStackFile(stateDir: string): void {
  rmSync(pathIn(stateDir), { force: true });
}

const pathIn = (stateDir: string) => join(stateDir, 'stack.json');

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // The process exists but belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
