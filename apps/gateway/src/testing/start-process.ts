import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { callerOf } from './caller';
import type { StartedGateway } from './start-gateway';
import { prepareSurroundings, type EmptyPostgres } from './surroundings';

const root = join(__dirname, '../../../..');

export interface GatewayProcess extends StartedGateway {
  process: ChildProcess;
}

/** A process of its own, as in earnest: Jest's sandbox has its own `Error`, which those of Node's network are not instances of. */
export async function startGatewayProcess(server: EmptyPostgres): Promise<GatewayProcess> {
  const surroundings = await prepareSurroundings(server);
  const env = { TZ: 'UTC', SWC_NODE_PROJECT: join(root, 'tsconfig.json'), ...surroundings.env };
  const child = spawn(process.execPath, ['-r', '@swc-node/register', join(__dirname, '../main.ts')], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => heard.push(bytes.toString()));
  const url = await listening(child, () => heard.join(''));
  return {
    ...surroundings,
    process: child,
    url,
    call: callerOf(url, surroundings.issuer),
    log: () => heard.join(''),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      await surroundings.stop();
    },
  };
}

async function listening(child: ChildProcess, log: () => string): Promise<string> {
  for (;;) {
    const [, url] = /"url":"([^"]+)"/.exec(log()) ?? [];
    if (url) return url;
    if (child.exitCode !== null) throw new Error(`the gateway does not start:\n${log()}`);
    await Promise.race([once(child.stdout!, 'data'), once(child, 'exit')]);
  }
}
