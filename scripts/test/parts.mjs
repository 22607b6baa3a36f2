import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tool } from './tool.mjs';

const nothing = { passed: 0, failed: 0, skipped: 0 };

/** Specs in the order of what they cost; the first run two at a time, the last two start servers and get the machine to themselves. */
export const phases = [
  { name: 'unit and PostgreSQL specs', kinds: ['unit', 'int'], flags: ['--maxWorkers=2'] },
  { name: 'Temporal specs', kinds: ['time'], flags: ['--runInBand'], needsTemporal: true },
  { name: 'journeys', kinds: ['journey'], flags: ['--runInBand'], needsTemporal: true },
];

/** A check that is green or red as a whole counts as one test. */
export async function runCheck(bin, args, options) {
  const { code, output } = await tool(bin, args, options);
  return { counts: { ...nothing, [code === 0 ? 'passed' : 'failed']: 1 }, output };
}

export async function hasSpecs(phase, args, options) {
  const { output } = await tool('jest', [...select(phase), '--listTests', ...args], options);
  return /\.spec\.tsx?$/m.test(output);
}

/** Counts come from Jest's report, not from its exit code or text: a Jest that died half-way must not look green. */
export async function runJest(phase, args, options) {
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-test-'));
  const report = join(folder, 'jest.json');
  const flags = ['--json', `--outputFile=${report}`, '--passWithNoTests', '--forceExit', ...phase.flags];
  try {
    const { code, output } = await tool('jest', [...select(phase), ...flags, ...args], options);
    const told = await readFile(report, 'utf8').then(JSON.parse, () => undefined);
    const counts = told ? countsOf(told) : { ...nothing };
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    return { counts, output, notes: [...toldBy(output), ...(told ? skippedIn(told) : [])] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Must be followed by a flag: Jest takes every plain word after it for one more project. */
function select({ kinds }) {
  return ['--selectProjects', ...kinds];
}

function countsOf(told) {
  return {
    passed: told.numPassedTests,
    failed: told.numFailedTests + told.numRuntimeErrorTestSuites,
    skipped: told.numPendingTests + told.numTodoTests,
  };
}

/** What a spec has to say even when all is well, e.g. which rule is exercised where: lines that begin with `told: `. */
const toldBy = (output) => (output.match(/^told: .*/gm) ?? []).map((line) => line.slice('told: '.length));

/** A skipped test is a hole in what the last line promises: name it. */
function skippedIn(told) {
  const titles = told.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'pending' || status === 'todo').map(({ fullName }) => fullName),
  );
  return titles.slice(0, 50).map((title) => `skipped: ${title}`);
}
