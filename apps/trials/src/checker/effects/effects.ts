import { getStep, type EffectKind } from '@lienthong/plan';
import { parseRequestKey } from '@lienthong/dossier';
import type { Case, JournalEntry } from '../world';

/** What became of one key at its agency, told by the agency's journal alone. */
export interface Effect {
  agency: string;
  key: string;
  step: string;
  intent: string;
  round: number;
  /** How often it really happened. */
  commits: number;
  /** Committed, and not taken back since. */
  stands: boolean;
  undone: boolean;
}

/** By agency and key, in the order of the first word. */
export function effectsIn(journal: JournalEntry[]): Effect[] {
  const effects = new Map<string, Effect>();
  for (const { agency, key, intent, kind } of journal) {
    const name = parseRequestKey(key);
    const known = effects.get(`${agency} ${key}`) ?? {
      ...{ agency, key, step: name?.step ?? '', intent, round: name?.round ?? 0 },
      ...{ commits: 0, stands: false, undone: false },
    };
    if (kind === 'committed') effects.set(`${agency} ${key}`, { ...known, commits: known.commits + 1, stands: true });
    else if (kind === 'undone') effects.set(`${agency} ${key}`, { ...known, stands: false, undone: true });
    else effects.set(`${agency} ${key}`, known);
  }
  return [...effects.values()];
}

/** Not a question, which may well be asked again, and not a message to anybody. */
export const isEffect = (one: Case, effect: Effect): boolean => {
  const kind = kindOf(one, effect);
  return kind !== undefined && kind !== 'query';
};

function kindOf({ dossier }: Case, { step, intent }: Effect): EffectKind | undefined {
  if (!dossier?.plan.steps.some(({ id }) => id === step)) return undefined;
  const { intents, routes = [] } = getStep(dossier.plan, step);
  return [...intents, ...routes.flatMap((route) => route.intents)].find(({ name }) => name === intent)?.kind;
}
