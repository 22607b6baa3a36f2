import { existsSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { commitId } from '../../system/commit';
import type { Circumstances } from '../result';
import type { World } from '../world/world';

const GB = 1_024 ** 3;
const named = ['@temporalio/worker', '@nestjs/core', 'fastify', 'pg', 'undici'];

/** What has to be known to compare this run with another. */
export async function circumstances(
  { database }: World,
  { quick, seed, temporalServer }: { quick: boolean; seed: number; temporalServer: string },
): Promise<Omit<Circumstances, 'seconds'>> {
  const installed = Object.fromEntries(named.map((name) => [name, versionOf(name)]));
  const { rows } = await database.query<{ server_version: string }>('show server_version');
  return {
    at: new Date().toISOString(),
    quick,
    seed,
    commit: commitId(),
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / GB),
    versions: { 'temporal-server': temporalServer, postgresql: rows[0]!.server_version, ...installed },
  };
}

/** As installed; a package's `exports` would hide its own package.json from require. */
function versionOf(name: string): string {
  const folders = require.resolve.paths(name) ?? [];
  const file = folders.map((folder) => join(folder, name, 'package.json')).find((path) => existsSync(path));
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : 'unknown';
}
