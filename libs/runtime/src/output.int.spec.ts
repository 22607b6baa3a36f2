import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOutput } from './output';

const root = join(__dirname, '../../..');
const BOUND_MS = 20_000;

/** A process that logs more than may wait, then says how it ended. */
const chatterer = `
  const { createLog } = require('@lienthong/runtime');
  const log = createLog({ name: 'chatterer', level: 'info' });
  for (let line = 0; line < 20000; line++) log.info({ line, text: 'x'.repeat(100) }, 'said');
  setTimeout(() => process.stderr.write('still there ' + Math.round(process.memoryUsage.rss() / 2 ** 20)), 50);
`;

it('a log on a full volume holds nobody up and takes no more memory than a few lines', () => {
  const full = openSync('/dev/full', 'w');
  const { stderr, status } = spawnSync(process.execPath, ['-r', '@swc-node/register', '-e', chatterer], {
    cwd: join(root, 'libs/runtime'),
    env: { PATH: process.env.PATH, TZ: 'UTC', SWC_NODE_PROJECT: join(root, 'tsconfig.json') },
    stdio: ['ignore', full, 'pipe'],
    timeout: BOUND_MS,
    encoding: 'utf8',
  });
  closeSync(full);
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^still there \d+$/)]);
  expect(Number(/\d+/.exec(stderr)![0])).toBeLessThan(400);
});

it('says how many lines were lost as soon as there is room again, and writes those that waited', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'output-'));
  const fd = openSync('/dev/full', 'w');
  const lost = new Promise<number>((resolve) => {
    const output = openOutput(fd, resolve);
    for (let line = 0; line < 1_500; line++) output.write(`${String(line).padEnd(1_000)}\n`);
    closeSync(fd);
    // The lowest free number is given out: the same.
    expect(openSync(join(directory, 'log'), 'w')).toBe(fd);
    output.write('again\n');
  });
  expect(await lost).toBeGreaterThan(400);
  expect(readFileSync(join(directory, 'log'), 'utf8').split('\n').length).toBeGreaterThan(1_000);
  rmSync(directory, { recursive: true });
});
