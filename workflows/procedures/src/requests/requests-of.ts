import type { RequestContext } from '@lienthong/plan';

/** Makes the payload of one intent; `undefined` anywhere in it means absent. */
export type RequestBuilder = (context: RequestContext) => object;

/** By `step/intent`. */
export const requestsOf =
  (procedure: string, builders: Record<string, RequestBuilder>) =>
  (step: string, intent: string, context: RequestContext): Record<string, unknown> => {
    const id = `${step}/${intent}`;
    const build = Object.hasOwn(builders, id) ? builders[id] : undefined;
    if (!build) throw new Error(`${procedure} has no request ${id}`);
    return withoutAbsent(build(context)) as Record<string, unknown>;
  };

/** The plan opens a step only after what it needs: absence is a defect, not an outcome. */
export const needed = <T>(value: T | undefined, name: string): T => {
  if (value === undefined) throw new Error(`the ${name} is not there yet`);
  return value;
};

/** Messages are JSON: an absent value has no key, also before it is serialised (digests are taken of the object). */
const withoutAbsent = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutAbsent);
  const present = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(present.map(([key, inner]) => [key, withoutAbsent(inner)]));
};
