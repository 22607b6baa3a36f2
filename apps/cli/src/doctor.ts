import { execFileSync } from 'node:child_process';
import { findRunningStack, findTemporalBinary } from '@lienthong/stack';
import { resolve } from 'node:path';

/** What this machine has of what a stack needs, and whether one is running. */
export async function doctor({ state }: { state: string }): Promise<void> {
  const version = (command: string, ...args: string[]): string => {
    try {
      return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
        .split('\n')[0]!
        .trim();
    } catch {
      return 'not found';
    }
  };
  const temporal = findTemporalBinary();
  const stack = findRunningStack(resolve(state));
  const say = (name: string, value: string) => process.stdout.write(`${name.padEnd(12)} ${value}\n`);
  say('node', process.version);
  say('go', version('go', 'version'));
  say('java', version('java', '--version'));
  say(
    'temporal',
    temporal ? `${version(temporal, '--version')} (${temporal})` : 'not built yet: npm start builds it once',
  );
  say(
    'stack',
    stack ? `running, gateway ${stack.addresses.gateway}, process ${stack.pid}` : `none running in ${resolve(state)}`,
  );
  if (stack)
    for (const [name, address] of Object.entries(stack.addresses))
      say(`  ${name}`, `${address} ${await answers(address)}`);
}

const answers = (address: string): Promise<string> =>
  fetch(address, { signal: AbortSignal.timeout(2_000) }).then(
    () => 'answers',
    () => 'does not answer',
  );
