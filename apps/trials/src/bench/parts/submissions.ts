import { percentilesOf, type Percentiles } from '../figures/percentiles';
import { spreadOf } from '../figures/spread';
import type { Effort } from '../effort';
import { logIn } from '../measure/closed-turn';
import { startChild } from '../world/child';
import type { World } from '../world/world';

/** Submissions at a moderate rate beside one commit through a route that does nothing else. In ms. */
export interface Submissions {
  perSecond: number;
  submit: Percentiles;
  commit: Percentiles;
  /** Of the 99th percentiles, turn by turn; the median: a disk that stalls meets one of both only. */
  ratio: number;
  /** They stay open. */
  ids: string[];
}

/** In turns, so that whatever else the machine does meets both. */
export async function submissionsBesideCommits(
  world: World,
  { perSecond, each, turns }: Effort['submissions'],
): Promise<Submissions> {
  const { stack, generator } = world;
  const route = await startChild(require.resolve('./plain-route-main'), [stack.file.postgres.ownerUrl]);
  try {
    const url = route.said;
    const [submitMs, commitMs, ratios, ids]: [number[], number[], number[], string[]] = [[], [], [], []];
    for (let turn = 0; turn < turns; turn++) {
      await logIn(world, 2 * each);
      const submitted = await generator.order({ kind: 'submit', cases: each, perSecond });
      const posted = await generator.order({ kind: 'post', url, requests: each, perSecond });
      submitMs.push(...submitted.ms);
      commitMs.push(...posted.ms);
      ratios.push(percentilesOf(submitted.ms).p99 / percentilesOf(posted.ms).p99);
      ids.push(...submitted.ids);
    }
    const [submit, commit] = [percentilesOf(submitMs), percentilesOf(commitMs)];
    return { perSecond, submit, commit, ratio: spreadOf(ratios).median, ids };
  } finally {
    await route.stop();
  }
}
