import type { TrialRunOptions } from './options';
import { commitId } from './system/commit';
import { totalsOf, type Totals, type TrialLine, type Verdict } from './verdict';

/** Says what is going on; never on the channel of results. */
export type Say = (line: string) => void;

export interface Judged {
  verdict: Verdict;
  figures?: Record<string, number | string>;
}

export interface Trial {
  id: string;
  /** What is done to the system, in a sentence. */
  what: string;
  /** That repeats this one alone, where a run holds several. */
  seed?: number;
  run(say: Say): Promise<Judged>;
}

const VIOLATED = 1;

/** One after the other, a line each, totals last; the exit code is 1 when a promise was broken. */
export async function runTrials(trials: Trial[], { json, list, seed }: TrialRunOptions): Promise<void> {
  const print = json
    ? (line: TrialLine | Totals) => write(JSON.stringify(line))
    : (line: TrialLine | Totals) => write(inWords(line));
  if (list) return trials.forEach(({ id, what }) => write(json ? JSON.stringify({ id, what }) : `${id}  ${what}`));
  const startedAt = Date.now();
  const commit = commitId();
  const lines: TrialLine[] = [];
  for (const trial of trials) {
    const line = { ...(await lineOf(trial)), seed: trial.seed ?? seed, commit };
    lines.push(line);
    print(line);
  }
  const totals = totalsOf(lines, { seconds: secondsSince(startedAt), seed, commit });
  print(totals);
  if (totals.violated > 0) process.exitCode = VIOLATED;
}

/** A trial that cannot be carried out has proven nothing: that counts as a violation, not as silence. */
async function lineOf({ id, what, run }: Trial): Promise<Omit<TrialLine, 'seed' | 'commit'>> {
  const startedAt = Date.now();
  const say: Say = (line) => void process.stderr.write(`${id}: ${line}\n`);
  const { verdict, figures } = await run(say).catch(failed);
  const { checked, broken, counts } = verdict;
  return {
    ...{ id, what, checked, verdict: broken.length > 0 ? 'violated' : 'ok' },
    ...(broken.length > 0 && { broken }),
    seconds: secondsSince(startedAt),
    figures: { ...counts, ...figures },
  };
}

const failed = (error: unknown): Judged => ({
  verdict: {
    checked: [],
    broken: [
      { invariant: 'claim', what: `could not be carried out: ${error instanceof Error ? error.message : error}` },
    ],
    counts: {},
  },
});

const secondsSince = (startedAt: number): number => Math.round((Date.now() - startedAt) / 100) / 10;

const write = (text: string): void => void process.stdout.write(`${text}\n`);

function inWords(line: TrialLine | Totals): string {
  if (!('id' in line))
    return `${line.ok} ok, ${line.violated} violated, ${line.seconds} s, seed ${line.seed}, commit ${line.commit}`;
  const figures = Object.entries(line.figures ?? {}).map(([name, figure]) => `${name} ${figure}`);
  const broken = (line.broken ?? []).map(
    ({ invariant, dossierId, what }) => `\n    ${invariant} ${dossierId ?? ''} ${what}`,
  );
  return `${line.verdict.padEnd(8)} ${line.id}  ${line.what}  ${line.seconds} s  ${figures.join(', ')}${broken.join('')}`;
}
