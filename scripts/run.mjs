// What `npm start` and the other commands of package.json call: make everything ready, then hand over.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';
import { bootstrap, giveUp, root } from './bootstrap.mjs';
import orphan from './orphan.cjs';

const commands = {
  start: { main: 'apps/stack/src/main.ts', args: ['serve'], needs: { temporal: true } },
  demo: { main: 'apps/stack/src/main.ts', args: ['demo'], needs: { temporal: true } },
  lienthong: { main: 'apps/cli/src/main.ts', args: [], needs: {} },
  scenarios: { main: 'apps/scenarios/src/main.ts', args: [], needs: {} },
  bench: { main: 'apps/trials/src/main.ts', args: ['bench'], needs: { temporal: true, temporalServer: true } },
  trials: { main: 'apps/trials/src/main.ts', args: ['trials'], needs: { temporal: true } },
};

const [name, ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
if (!command) giveUp(new Error(`usage: node scripts/run.mjs ${Object.keys(commands).join('|')} [arguments]`));

const found = await bootstrap(command.needs).catch(giveUp);
const typescript = createRequire(join(root, 'package.json')).resolve('@swc-node/register');
const preload = ['-r', typescript, '-r', join(root, 'scripts', 'child.cjs')];
const child = spawn(process.execPath, [...preload, join(root, command.main), ...command.args, ...args], {
  stdio: 'inherit',
  env: { ...process.env, ...found, SWC_NODE_PROJECT: join(root, 'tsconfig.json'), TZ: 'UTC' },
});
child.on('error', giveUp);
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));

// Passed on once, then wait: the child shuts down in order and its exit code becomes ours.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  let passedOn = false;
  process.on(signal, () => {
    if (!passedOn) child.kill(signal);
    passedOn = true;
  });
}
// A stopped npm takes only its shell along. Started by hand we may well outlive our shell (nohup, &).
if (process.env.npm_lifecycle_event) orphan.whenOrphaned(() => process.kill(process.pid, 'SIGTERM'));
