import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describeProcedure } from '@lienthong/procedures/contract';
import { describeRules } from '@lienthong/procedures/rules-contract';
import { choiceRules, factRules, getJudgedMovingIn } from './check';
import { movingIn } from './index';

const at = new Date('2026-11-23T09:00:00+07:00');
const plain = movingIn.samples.plain!.facts(at);
const durations = { patienceMs: 1, pollMs: 1, pollMaxMs: 1 };
const planOf = (facts: unknown, choose?: string[]) => movingIn.plan({ facts, choose, at, durations, agencies: {} });

const readSources = (folder: string, isWanted: (file: string) => boolean): [file: string, text: string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules') && isWanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file, readFileSync(file, 'utf8')]);

describeProcedure(movingIn, { good: 3, bad: 14 });

describeRules({
  procedure: movingIn,
  prefix: 'MV',
  rules: [...factRules, ...choiceRules],
  warningRules: [],
  edges: {
    'a child may be adopted on the day of its birth (MV-13)': {
      edits: { '/child/bornOn': '2026-11-03', '/child/personalId': '001226000066' },
      found: [],
    },
    'and on the eve of sixteen (MV-13)': {
      edits: { '/child/bornOn': '2010-11-04', '/child/personalId': '001210000066' },
      found: [],
    },
    'but not at sixteen (MV-13)': {
      edits: { '/child/bornOn': '2010-11-03', '/child/personalId': '001210000066' },
      found: ['/adoption/issuedOn MV-13'],
    },
  },
  ofTheChoice: ['MV-16'],
  atManyPlaces: [],
  context: getJudgedMovingIn({ facts: plain, at, durations, agencies: {} }),
});

test('nobody declares for somebody else, or before the service began', () => {
  const rulesOf = (more: object) => movingIn.check({ facts: plain, at, ...more }).map(({ rule }) => rule);
  expect(rulesOf({ actorPersonalId: '001170000055' })).toEqual(['RB-01']);
  expect(rulesOf({ at: new Date('2026-08-31T23:59:59+07:00') })).toEqual(['RA-01']);
});

test('nobody is asked who need not be: no owner no consent, no fee no payment (RB-22)', () => {
  const gatesOf = (facts: unknown, settings = {}) =>
    movingIn.plan({ facts, at, settings, durations, agencies: {} }).steps[0]!.intents.flatMap(({ gate }) => gate ?? []);
  expect(gatesOf(movingIn.samples['others-home']!.facts(at))).toEqual(['fee', 'consent']);
  expect(gatesOf(plain)).toEqual(['fee']);
  expect(gatesOf(plain, { 'fee.movingIn': 0 })).toEqual([]);
});

test('a part of the services needs a part of the facts', () => {
  const facts = movingIn.fit(plain, ['identity-card-reissue']);
  expect(movingIn.check({ facts, choose: ['identity-card-reissue'], at })).toEqual([]);
});

test('no file of the model, the gateway, the worker or the engine mentions it', () => {
  const root = join(__dirname, '..', '..', '..', '..');
  const ids = [movingIn.id, ...planOf(plain).steps.map(({ id }) => id), ...Object.keys(movingIn.settings), 'MV-'];
  const own = ids.filter((id) => id.includes('movingIn') || !Object.hasOwn(movingIn.settings, id));
  const sources = ['libs', 'apps/gateway', 'apps/worker', 'workflows/engine'].flatMap((folder) =>
    readSources(join(root, folder), (file) => /\.(tsx?|json|sql|md)$/.test(file)),
  );
  expect(sources.length).toBeGreaterThan(200);
  const mentions = sources.flatMap(([file, text]) =>
    own.filter((id) => text.includes(id)).map((id) => `${relative(root, file)}: ${id}`),
  );
  expect(mentions).toEqual([]);
});
