import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { STATE_MODEL } from './dossier';
import type { DossierEvent } from './events';
import { fold } from './evolve/evolve';
import { at } from './samples';
import { live } from './simulated-agencies/live';
import { weightedMoves, type Move } from './simulated-agencies/moves';
import { timedPermit } from './timed-permit';

/** Lives as they were written once, and what they folded to. Recorded by `RECORD_LEDGERS=1 npm test -- recorded-ledgers`, never anew to make this pass. */
interface Recorded {
  model: number;
  events: DossierEvent[];
  digest: string;
}

const folder = join(__dirname, 'recorded-ledgers');

/** Of the state with its keys in order: the digest that a read model is held against. */
const digestOf = (state: unknown): string => createHash('sha256').update(JSON.stringify(state, inOrder)).digest('hex');

const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const recordedHere = (): [string, Recorded][] =>
  readdirSync(folder).map((name) => [
    name,
    JSON.parse(gunzipSync(readFileSync(join(folder, name))).toString()) as Recorded,
  ]);

if (process.env.RECORD_LEDGERS) record();

/** Of many lives those that tell something new. */
function record(): void {
  const told = new Set<string>();
  for (let seed = 1; seed <= 400; seed++) {
    const { events } = lifeOf(seed);
    const isNews = events.some(({ type }) => !told.has(type));
    events.forEach(({ type }) => told.add(type));
    const life: Recorded = { model: STATE_MODEL, events, digest: digestOf(fold(events)) };
    const file = join(folder, `model-${STATE_MODEL}-life-${seed}.json.gz`);
    if (isNews) writeFileSync(file, gzipSync(JSON.stringify(life)));
  }
}

function lifeOf(seed: number): { events: DossierEvent[] } {
  const move = fc.oneof(
    ...weightedMoves.map(([name, weight]) => ({
      weight,
      arbitrary: fc.tuple(fc.constant(name), fc.nat(9), fc.nat(99)),
    })),
  ) as fc.Arbitrary<Move>;
  const [happening] = fc.sample(fc.array(move, { minLength: 120, maxLength: 120 }), { seed, numRuns: 1 });
  const [afterwards] = fc.sample(fc.array(fc.nat(99), { minLength: 30, maxLength: 30 }), { seed, numRuns: 1 });
  const from = at(seed % 2 ? '2026-11-23T09:00' : '2027-01-25T10:00');
  return live({ plan: timedPermit, from, happening: happening!, afterwards: afterwards! });
}

describe('a ledger that was written once', () => {
  test.each(recordedHere())('%s folds to the same state for ever', (_, { model, events, digest }) => {
    expect(model).toBeLessThanOrEqual(STATE_MODEL);
    // A later model tells itself apart by its number; the same model must never fold otherwise.
    if (model === STATE_MODEL) expect(digestOf(fold(events))).toBe(digest);
    expect(fold(events)).toBeDefined();
  });

  test('is kept of most of what can happen', () => {
    const types = new Set(recordedHere().flatMap(([, { events }]) => events.map(({ type }) => type)));
    expect(types.size).toBeGreaterThan(30);
  });
});
