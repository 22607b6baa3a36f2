import type { Dossier } from '@lienthong/dossier';
import type { Plan } from '@lienthong/plan';
import { canonicalPart, canonicalState, sha256Hex } from './canonical';

/**
 * A folded state as canonical texts. Its plan is by far the larger part and seldom changes: it is kept beside the rest, which
 * names it by its SHA-256 in hexadecimal.
 */
export interface StoredState {
  state: string;
  plan: string;
}

interface PlanText {
  text: string;
  digest: string;
}

/** Of plans that live; nobody changes one in place. */
const plans = new WeakMap<Plan, PlanText>();

export function storedState(dossier: Dossier): StoredState {
  const { text, digest } = planText(dossier.plan);
  return { state: canonicalState({ ...dossier, plan: digest }), plan: text };
}

/** SHA-256 of the canonical text of the whole, its plan in it, in hexadecimal: runs of any age were told that one. */
export function stateDigest({ plan }: Dossier, { state }: StoredState): string {
  const { text, digest } = planText(plan);
  const named = `"plan":"${digest}"`;
  const at = state.indexOf(named);
  return sha256Hex(`${state.slice(0, at)}"plan":${text}${state.slice(at + named.length)}`);
}

export function restoredState({ state, plan: text }: StoredState): Dossier {
  const { plan: digest, ...rest } = JSON.parse(state) as Omit<Dossier, 'plan'> & { plan: string };
  const plan = JSON.parse(text) as Plan;
  plans.set(plan, { text, digest });
  return { ...rest, plan };
}

/** SHA-256 of its canonical text, in hexadecimal. */
export const planDigest = (plan: Plan): string => planText(plan).digest;

function planText(plan: Plan): PlanText {
  const known = plans.get(plan);
  if (known) return known;
  const text = canonicalPart(plan);
  const written = { text, digest: sha256Hex(text) };
  plans.set(plan, written);
  return written;
}
