import { blocks } from './branch-blocks';

/** The declaration without the blocks of branches that are not chosen: what a portal sends when the choice changes. */
export function fitDeathFacts(facts: unknown, choose: readonly string[]): unknown {
  const unchosen = Object.entries(blocks).filter(([, { branch }]) => !choose.includes(branch));
  const fitted = { ...(facts as Record<string, unknown>) };
  for (const [block] of unchosen) delete fitted[block];
  return fitted;
}
