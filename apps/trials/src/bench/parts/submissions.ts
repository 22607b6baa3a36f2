import { percentilesOf, rounded, type Percentiles } from '../figures/percentiles';
import type { Effort } from '../effort';
import { logIn } from '../measure/closed-turn';
import { startChild } from '../world/child';
import type { World } from '../world/world';

/** Submissions at a moderate rate beside one commit through a route that does nothing else. In ms. */
export interface Submissions {
  perSecond: number;
  submit: Percentiles;
  commit: Percentiles;
  /** Of the 99th percentiles. */
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
    const [submitMs, commitMs, ids]: [number[], number[], string[]] = [[], [], []];
    for (let turn = 0; turn < turns; turn++) {
      await logIn(world, 2 * each);
      const submitted = await generator.order({ kind: 'submit', cases: each, perSecond });
      const posted = await generator.order({ kind: 'post', url, requests: each, perSecond });
      submitMs.push(...submitted.ms);
      commitMs.push(...posted.ms);
      ids.push(...submitted.ids);
    }
    const [submit, commit] = [percentilesOf(submitMs), percentilesOf(commitMs)];
    return { perSecond, submit, commit, ratio: rounded(submit.p99 / commit.p99), ids };
  } finally {
    await route.stop();
  }
}
