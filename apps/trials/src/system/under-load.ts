import type { Loaded, LoadOptions } from '../cast/load';
import type { Broken, Verdict } from '../verdict';
import type { TrialSystem } from './trial-system';

export interface UnderLoad<T> {
  loaded: Loaded;
  /** What was found meanwhile. */
  found: T;
  /** The dossiers that were handed in meanwhile. */
  dossierIds: string[];
}

/** People go on working while something happens; afterwards they finish what they have begun. */
export async function underLoad<T>(
  { cast }: TrialSystem,
  load: Omit<LoadOptions, 'until'>,
  meanwhile: () => Promise<T>,
): Promise<UnderLoad<T>> {
  const from = Date.now();
  const stop = new AbortController();
  const loading = cast.load({ ...load, until: stop.signal });
  const found = await meanwhile().finally(() => stop.abort());
  const loaded = await loading;
  const submitted = cast.log.calls().filter(({ what, at }) => what === 'submit' && at >= from);
  return { loaded, found, dossierIds: submitted.flatMap(({ dossierId }) => dossierId ?? []) };
}

/** Waits for rest, then judges; a case that could not be played to its end, or no rest at all, counts as a breach too. */
export async function judgeAtRest(
  system: TrialSystem,
  { loaded, dossierIds }: Pick<UnderLoad<unknown>, 'loaded' | 'dossierIds'>,
): Promise<Verdict> {
  const isAtRest = await system.rest(dossierIds);
  const verdict = await system.judge(dossierIds);
  const claims: Broken[] = [
    ...loaded.troubles.map((what): Broken => ({ invariant: 'claim', what })),
    ...(isAtRest ? [] : [{ invariant: 'claim' as const, what: 'it does not come to rest' }]),
  ];
  return { ...verdict, broken: [...verdict.broken, ...claims] };
}
