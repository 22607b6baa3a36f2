import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { TEMPORAL_VERSION } from './start';

/** The binary that the bootstrap found or built, if there is one. */
export function findTemporalBinary(): string | undefined {
  const cached = join(homedir(), '.cache', 'lienthong', `temporal-${TEMPORAL_VERSION}`, 'temporal');
  return [process.env.LIENTHONG_TEMPORAL_CLI, cached].find((path) => path && existsSync(path));
}
