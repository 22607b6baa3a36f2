// `npm test`: bootstrap, lint, types, every spec. All of it runs even if an early part fails, and the last line of
// stdout is always `N passed, N failed, N skipped`.
import { bootstrap } from './bootstrap.mjs';
import { elapsed } from './bootstrap/progress.mjs';
import orphan from './orphan.cjs';
import { readOptions } from './test/options.mjs';
import { hasSpecs, phases, runCheck, runJest } from './test/parts.mjs';

const limitMinutes = 40;
const total = { passed: 0, failed: 0, skipped: 0 };
const stop = new AbortController();

try {
  const { wanted, jestArgs } = readOptions(process.argv.slice(2));
  await bootstrap();
  setTimeout(() => stop.abort(`the time limit of ${limitMinutes} minutes is over`), limitMinutes * 60_000).unref();
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => stop.abort(`${name} received`));
  if (process.env.npm_lifecycle_event) orphan.whenOrphaned(() => stop.abort('npm is gone'));
  await runAll(wanted, jestArgs);
} catch (error) {
  fail(error);
}
if (total.passed + total.failed === 0) console.log('no test ran');
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`, () =>
  process.exit(),
);

async function runAll(wanted, jestArgs) {
  const options = { env: { TZ: 'UTC', NX_DAEMON: 'false' }, signal: stop.signal };
  await Promise.all([
    wanted.includes('lint') && part('lint', () => runCheck('eslint', ['.', '--max-warnings', '0'], options)),
    wanted.includes('types') && part('types', () => runCheck('tsc', ['-p', 'tsconfig.json', '--noEmit'], options)),
  ]);
  if (!wanted.includes('jest')) return;
  const before = { ...total };
  for (const phase of phases) await runPhase(phase, jestArgs, options);
  if (total.passed === before.passed && total.failed === before.failed) {
    throw new Error(`no spec matches ${jestArgs.join(' ') || 'jest.config.cjs'}`);
  }
}

/** Temporal may take minutes to build on a new machine: only when specs that need it are going to run. */
async function runPhase(phase, jestArgs, options) {
  if (!(await hasSpecs(phase, jestArgs, options))) return;
  try {
    const found = phase.needsTemporal ? await bootstrap({ temporal: true, testServer: true }) : {};
    await part(phase.name, () => runJest(phase, jestArgs, { ...options, env: { ...options.env, ...found } }));
  } catch (error) {
    fail(error);
  }
}

async function part(name, run) {
  const startedAt = Date.now();
  const ticker = setInterval(() => console.log(`${name} … ${elapsed(startedAt)}`), 30_000);
  const { counts, output, notes = [] } = await run().finally(() => clearInterval(ticker));
  for (const key of Object.keys(total)) total[key] += counts[key];
  const numbers = Object.keys(total).filter((key) => counts[key] > 0);
  if (counts.failed) console.log(output);
  for (const note of notes) console.log(note);
  const summary = numbers.map((key) => `${counts[key]} ${key}`).join(', ') || 'nothing ran';
  console.log(`${counts.failed ? 'FAILED' : 'ok'} ${name}: ${summary} in ${elapsed(startedAt)}`);
}

function fail(error) {
  console.log(`FAILED ${error.message}`);
  total.failed += 1;
}
