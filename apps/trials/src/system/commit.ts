import { execFileSync } from 'node:child_process';

const BOUND_MS = 5_000;

/** Of the code under trial; `unknown` where there is no git, or no repository. */
export function commitId(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], {
      cwd: __dirname,
      encoding: 'utf8',
      timeout: BOUND_MS,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}
