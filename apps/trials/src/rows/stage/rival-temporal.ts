import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '@lienthong/stack';
import type { Stage } from './stage';

const LIVES_MS = 8_000;

/** Another server on the same file for a while; answers whether it refused to start. */
export async function rivalTemporal({ stack }: Stage): Promise<'refused' | 'served'> {
  const { binary, database } = stack.file.temporal;
  const [port, http] = await freePorts(2);
  const args = [
    'server',
    'start-dev',
    '--headless',
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--http-port',
    String(http),
  ];
  const rival = spawn(binary!, [...args, '--db-filename', database!], { stdio: 'ignore' });
  const exited = once(rival, 'exit').then(() => 'refused' as const);
  const outcome = await Promise.race([exited, sleep(LIVES_MS).then(() => 'served' as const)]);
  if (outcome === 'served') rival.kill('SIGKILL');
  await exited;
  return outcome;
}
