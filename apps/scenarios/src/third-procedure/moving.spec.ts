import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findMessage, findMisfit } from '@lienthong/agencies';
import { stepStates } from '@lienthong/plan';
import { movingIn } from './index';

const at = new Date('2026-11-23T09:00:00+07:00');
const samples = Object.entries(movingIn.samples);
const good = samples.filter(([, { failsOn }]) => !failsOn);
const plain = movingIn.samples.plain!.facts(at);
const durations = { patienceMs: 1, pollMs: 1, pollMaxMs: 1 };
const planOf = (facts: unknown, choose?: string[]) => movingIn.plan({ facts, choose, at, durations, agencies: {} });

const readSources = (folder: string, isWanted: (file: string) => boolean): [file: string, text: string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules') && isWanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file, readFileSync(file, 'utf8')]);

test.each(samples)('sample %s is judged as it says', (_name, { facts, choose, failsOn }) => {
  const found = movingIn.check({ facts: facts(at), choose, at });
  expect(found.map(({ pointer, rule }) => ({ pointer, rule }))).toEqual(failsOn ? [failsOn] : []);
});

test('every rule about facts has a sample that breaks it', () => {
  const sources = readSources(__dirname, (file) => file === 'check.ts' || file === 'form.ts');
  const ids = new Set(sources.flatMap(([, text]) => text.match(/(?<=')MV-\d\d/g) ?? []));
  const broken = new Set(samples.map(([, { failsOn }]) => failsOn?.rule));
  expect(ids.size).toBeGreaterThan(10);
  expect([...ids].filter((id) => !broken.has(id)).sort()).toEqual(['MV-10', 'MV-17']);
});

test('nobody declares for somebody else, or before the service began', () => {
  const rulesOf = (more: object) => movingIn.check({ facts: plain, at, ...more }).map(({ rule }) => rule);
  expect(rulesOf({ actorPersonalId: '001170000055' })).toEqual(['MV-10']);
  expect(rulesOf({ at: new Date('2026-08-31T23:59:59+07:00') })).toEqual(['MV-17']);
});

test('whatever is declared is judged, nothing throws', () => {
  const odd: unknown[] = [undefined, null, [], 'x', {}, { child: 1 }, { ...(plain as object), home: null }];
  expect(odd.map((facts) => movingIn.check({ facts, at }).length > 0)).not.toContain(false);
  const choices = [null, 'x', [null], ['residence-change']] as unknown as string[][];
  const rules = choices.map((choose) => movingIn.check({ facts: plain, choose, at }).map(({ rule }) => rule));
  expect(rules).toEqual(choices.map(() => ['MV-16']));
});

test.each(good)('every request of sample %s is a message of its agency', (_name, { facts: factsAt, choose }) => {
  const facts = factsAt(at);
  const plan = planOf(facts, choose);
  const misfits = plan.steps
    .filter(({ requested }) => requested)
    .flatMap(({ id, intents }) => intents.map(({ name, agency }) => ({ step: id, name, agency })))
    .map(({ step, name, agency }) => {
      const payload = movingIn.toRequest(step, name, { facts, results: {}, at, plan });
      return findMisfit(findMessage(agency, name)!.payload, payload);
    });
  expect(misfits.length).toBeGreaterThan(2);
  expect(misfits.filter(Boolean)).toEqual([]);
});

test('nobody is asked who need not be: no owner no consent, no fee no payment (RB-22)', () => {
  const gatesOf = (facts: unknown, settings = {}) =>
    movingIn.plan({ facts, at, settings, durations, agencies: {} }).steps[0]!.intents.flatMap(({ gate }) => gate ?? []);
  expect(gatesOf(movingIn.samples['others-home']!.facts(at))).toEqual(['fee', 'consent']);
  expect(gatesOf(plain)).toEqual(['fee']);
  expect(gatesOf(plain, { 'movingIn.fee': 0 })).toEqual([]);
});

test('a part of the services needs a part of the facts, and every step has words for every state', () => {
  const facts = movingIn.fit(plain, ['identity-card-reissue']);
  expect(movingIn.check({ facts, choose: ['identity-card-reissue'], at })).toEqual([]);
  const told = planOf(plain).steps.flatMap(({ id }) => stepStates.map((state) => movingIn.tellStep(id, state).vi));
  expect(told.filter((sentence) => !/^Việc \p{Ll}.*\.$/u.test(sentence))).toEqual([]);
});

test('no file of the model, the gateway, the worker or the engine mentions it', () => {
  const root = join(__dirname, '..', '..', '..', '..');
  const ids = [movingIn.id, ...planOf(plain).steps.map(({ id }) => id), ...Object.keys(movingIn.settings), 'MV-'];
  const own = ids.filter((id) => id.startsWith('movingIn') || !Object.hasOwn(movingIn.settings, id));
  const sources = ['libs', 'apps/gateway', 'apps/worker', 'workflows/engine'].flatMap((folder) =>
    readSources(join(root, folder), (file) => /\.(tsx?|json|sql|md)$/.test(file)),
  );
  expect(sources.length).toBeGreaterThan(200);
  const mentions = sources.flatMap(([file, text]) =>
    own.filter((id) => text.includes(id)).map((id) => `${relative(root, file)}: ${id}`),
  );
  expect(mentions).toEqual([]);
});
