import { readFileSync } from 'node:fs';

const MB = 1_024 * 1_024;
const KB_PER_MB = 1_024;

/** Resident memory of a process. */
export const residentMb = (pid: number): number => {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / KB_PER_MB;
};

export const toMb = (bytes: number): number => bytes / MB;
