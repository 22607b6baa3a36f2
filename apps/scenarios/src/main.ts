import { readOptions, usage, type Options } from './options';
import { runScenarios } from './run';
import type { Report, Scenario } from './scenario';
import { scenarios } from './scenarios';

/** `npm run scenarios`: exit code 1 when one fails. */
async function main(): Promise<number> {
  const { json, list, only } = readOptions(process.argv.slice(2));
  const chosen = choose(only);
  if (list) {
    for (const { id, name } of chosen) print(json ? JSON.stringify({ id, name }) : `${id.padStart(4)}  ${name}`);
    return 0;
  }
  const startedAt = Date.now();
  const reports = await runScenarios(chosen, { tell: (report) => print(json ? toLine(report) : toWords(report)) });
  const failed = reports.filter((report) => report.failed.length > 0);
  const totals = {
    total: reports.length,
    ok: reports.length - failed.length,
    failed: failed.length,
    checks: reports.reduce((sum, { checked }) => sum + checked.length, 0),
    seconds: Math.round((Date.now() - startedAt) / 100) / 10,
  };
  print(
    json
      ? JSON.stringify(totals)
      : `${totals.ok} of ${totals.total} hold, ${totals.checks} checks, ${totals.seconds} s`,
  );
  return failed.length > 0 ? 1 : 0;
}

function choose(only: Options['only']): Scenario[] {
  const unknown = only?.filter((id) => !scenarios.some((scenario) => scenario.id === id)) ?? [];
  if (unknown.length > 0) throw new Error(`no scenario ${unknown.join(', ')}; --list names them`);
  return scenarios.filter(({ id }) => !only || only.includes(id));
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const toLine = ({ id, name, checked, failed }: Report): string =>
  JSON.stringify({ id, name, checked, ok: failed.length === 0, ...(failed.length > 0 && { failed }) });

const toWords = ({ id, name, checked, failed, seconds }: Report): string =>
  [
    `${failed.length === 0 ? '✓' : '✗'} ${id.padStart(4)}  ${name} (${seconds.toFixed(1)} s)`,
    ...checked.map((what) => `          ${what}`),
    ...failed.map((what) => `        ✗ ${what}`),
  ].join('\n');

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n${usage}\n`);
    process.exit(1);
  },
);
