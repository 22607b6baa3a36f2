import { offer } from '@lienthong/procedures';
import { checkInvariants } from '../invariants';
import { Checks } from '../scenario';
import { Case, type Filing } from '../world/case';
import { openDatabases, type Databases } from '../world/database';
import { World } from '../world/world';
import { movingIn } from './index';

// Before a gateway reads its configuration: what it may be told of are the settings of every procedure on offer.
offer(movingIn);

let databases: Databases;
let world: World;

beforeAll(async () => {
  databases = await openDatabases();
});
afterAll(() => databases?.stop());

beforeEach(async () => {
  world = await World.open(databases, { settings: { 'movingIn.healthCardDueWD': 4 } });
  await world.at('2026-11-23T09:00:00+07:00');
});

/** Chains verify, a rebuild is identical, nothing happened twice, no number leaked: after each story. */
afterEach(async () => {
  const { failed, check } = new Checks();
  try {
    await checkInvariants(world, check);
  } finally {
    await world.close();
  }
  expect(failed).toEqual([]);
});

const filing = (more: Partial<Filing> = {}): Filing => ({ procedure: 'moving-in', sample: 'others-home', ...more });

const moneyOf = async (moving: Case) => {
  const { effects, reversed } = await moving.summary();
  return { collected: effects.payments ?? 0, refunded: reversed.payments ?? 0 };
};

const none = { 'civil-registry': 0, population: 0, residence: 0, 'health-insurance': 0, 'identity-card': 0 };
const allOf = (residence: string, others: string) => ({
  'residence-change': residence,
  'population-record': others,
  'health-insurance-update': others,
  'identity-card-reissue': others,
});

describe('a child moves into another’s dwelling', () => {
  it('once consent and fee are given and the police agree, every agency acts once', async () => {
    const moving = await world.file(filing());
    expect(await moving.effects().then(withoutMail)).toEqual(['payments/collect', 'vneid/consent']);
    expect(await moving.task('review')).toMatchObject({ step: 'residence-change', unit: 'police-00004' });
    await moving.accept();
    expect(await moving.steps()).toEqual(allOf('COMPLETED', 'COMPLETED'));
    expect(await moving.outcome()).toBe('COMPLETED');
    expect(await moving.summary()).toMatchObject({
      effects: { payments: 1, residence: 1, population: 1, 'health-insurance': 1, 'identity-card': 1 },
      reversed: none,
      duplicates: 0,
    });
    expect(
      await moving
        .effects()
        .then(withoutMail)
        .then((effects) => effects.slice(2, 4)),
    ).toEqual(['residence/register', 'population/update']);
    expect(await moving.result('residence-change', 'register')).toMatchObject({ notice: { form: 'CT08' } });
    expect(await moving.statuses()).toEqual([1, 6, 1, 2, 4, 9, 10]);
  });

  it('each step has its date, configured like those of any other procedure', async () => {
    await world.agencies.behave('health-insurance:hold', 'identity-card:hold');
    const moving = await world.file(filing());
    expect(await moving.due('residence-change')).toBe('2026-12-02T17:00:00+07:00');
    await moving.accept();
    // Four days as it is set here, not the five by default; 24/11 is a holiday.
    expect(await moving.due('health-insurance-update')).toBe('2026-11-27T17:00:00+07:00');
    expect(await moving.due('identity-card-reissue')).toBe('2026-12-02T17:00:00+07:00');
    expect(await moving.due('total')).toBe('2026-12-11T17:00:00+07:00');
  });

  it('the owner refuses: nothing is registered and the fee goes back', async () => {
    await world.agencies.behave('vneid:refuse');
    const moving = await world.file(filing());
    expect(await moving.steps()).toEqual(allOf('REFUSED', 'CANCELLED_BY_ROOT'));
    expect(await moving.outcome()).toBe('REFUSED');
    expect(await moneyOf(moving)).toEqual({ collected: 1, refunded: 1 });
    expect(await moving.summary()).toMatchObject({ effects: none });
  });

  it('the owner is silent: it expires after seven working days, and the fee goes back', async () => {
    await world.agencies.behave('vneid:hold');
    const moving = await world.file(filing());
    expect((await moving.steps())['residence-change']).toBe('WAITING_CONSENT');
    await world.at('2026-12-03T23:59:59+07:00');
    expect((await moving.steps())['residence-change']).toBe('WAITING_CONSENT');
    await world.at('2026-12-04T00:00:00+07:00');
    expect(await moving.steps()).toEqual(allOf('EXPIRED', 'CANCELLED_BY_ROOT'));
    expect(await moneyOf(moving)).toEqual({ collected: 1, refunded: 1 });
    expect(await moving.toldAt('CONSENT_REMINDER')).toEqual(['2026-12-01T23:59:59+07:00']);
  });

  it('the fee is not paid: nothing begins', async () => {
    await world.agencies.behave('payments:hold');
    const moving = await world.file(filing({ sample: 'plain' }));
    expect((await moving.steps())['residence-change']).toBe('WAITING_FEE');
    await world.at('2026-12-04T00:00:00+07:00');
    expect(await moving.outcome()).toBe('REFUSED');
    expect((await moving.steps())['residence-change']).toBe('EXPIRED');
    expect(await moneyOf(moving)).toEqual({ collected: 0, refunded: 0 });
  });

  it('the police refuse: fee and consent are taken back', async () => {
    const moving = await world.file(filing());
    await moving.decide('refuse', { reason: 'not-competent', ground: 'invented for a test' });
    expect(await moving.steps()).toEqual(allOf('REFUSED', 'CANCELLED_BY_ROOT'));
    expect(await moneyOf(moving)).toEqual({ collected: 1, refunded: 1 });
    const undone = (await moving.journal('vneid')).filter(({ kind }) => kind === 'undone');
    expect(undone).toHaveLength(1);
  });

  it('a branch is refused alone', async () => {
    await world.agencies.behave('health-insurance:refuse');
    const moving = await world.file(filing());
    await moving.accept();
    expect(await moving.steps()).toEqual({ ...allOf('COMPLETED', 'COMPLETED'), 'health-insurance-update': 'REFUSED' });
    expect(await moving.outcome()).toBe('PARTIALLY_COMPLETED');
    expect(await moneyOf(moving)).toEqual({ collected: 1, refunded: 0 });
  });

  it('a branch that was not chosen is not begun', async () => {
    const moving = await world.file(filing({ sample: 'plain', choose: ['identity-card-reissue'] }));
    await moving.accept();
    expect((await moving.steps())['health-insurance-update']).toBe('NOT_REQUESTED');
    expect(await moving.outcome()).toBe('COMPLETED');
    expect(await moving.effects().then(withoutMail)).not.toContain('health-insurance/update');
  });

  it('asked for more, the filer answers, and it goes on', async () => {
    const moving = await world.file(filing());
    await moving.decide('supplement', { reason: 'paper-unreadable' });
    expect((await moving.steps())['residence-change']).toBe('AWAITING_SUPPLEMENT');
    const facts = moving.facts as { home: object };
    expect(await moving.supplement({ ...facts, adoption: {} })).toBe(422);
    // The plan stays: another commune would be another office.
    expect(await moving.supplement({ ...facts, home: { ...facts.home, commune: '00008' } })).toBe(422);
    expect(await moving.supplement()).toBe(202);
    await moving.accept();
    expect(await moving.outcome()).toBe('COMPLETED');
  });

  it('asked for more, the filer is silent: it expires, and the fee goes back', async () => {
    const moving = await world.file(filing());
    await moving.decide('supplement', { reason: 'paper-unreadable' });
    await world.at('2026-12-04T00:00:00+07:00');
    expect(await moving.steps()).toEqual(allOf('EXPIRED', 'CANCELLED_BY_ROOT'));
    expect(await moneyOf(moving)).toEqual({ collected: 1, refunded: 1 });
  });

  it('withdrawn before the act, everything is taken back; after it, what is done stands', async () => {
    const early = await world.file(filing());
    await early.withdraw();
    expect(await early.outcome()).toBe('WITHDRAWN');
    expect(await moneyOf(early)).toEqual({ collected: 1, refunded: 1 });

    await world.agencies.behave('identity-card:hold');
    const late = await world.file(filing({ edits: { '/child/fullName': 'Trần Mẫu Bình' } }));
    await late.accept();
    await late.withdraw();
    expect(await late.steps()).toEqual({ ...allOf('COMPLETED', 'COMPLETED'), 'identity-card-reissue': 'WITHDRAWN' });
    expect(await moneyOf(late)).toEqual({ collected: 1, refunded: 0 });
  });

  it('agencies that answer late, twice or never at first change nothing', async () => {
    await world.agencies.behave(
      ...['residence:duplicate-callback', 'population:lost-callback'],
      ...['health-insurance:malformed', 'identity-card:flaky:0.5', 'payments:pending'],
    );
    const moving = await world.file(filing());
    await moving.accept();
    await world.at('2026-11-24T09:00:00+07:00');
    expect(await moving.outcome()).toBe('COMPLETED');
    expect(await moving.summary()).toMatchObject({ effects: { residence: 1, population: 1, payments: 1 } });
  });
});

describe('over HTTP', () => {
  const get = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${world.parts.gatewayUrl}${path}`)).json()) as T;

  it('it is on offer, with its form and the settings in force', async () => {
    const { items } = await get<{ items: object[] }>('/procedures');
    const { code, title } = movingIn;
    expect(items).toContainEqual({ id: 'moving-in', code, title, form: '/procedures/moving-in/form' });
    expect(await get('/procedures/moving-in/form')).toEqual(JSON.parse(JSON.stringify(movingIn.schema)));
    const settings = await get<{ items: object[] }>('/procedures/moving-in/settings');
    const changed = { key: 'movingIn.healthCardDueWD', value: 4, default: 5 };
    expect(settings.items).toContainEqual(expect.objectContaining(changed));
  });

  it('what is wrong is refused at the pointer and by the rule that each sample names', async () => {
    const bad = Object.entries(movingIn.samples).filter(([, { failsOn }]) => failsOn);
    for (const [sample, { failsOn }] of bad) {
      const { status, body } = await Case.attempt(world, filing({ sample }));
      const pointer = failsOn!.pointer === '/choose' ? '/choose' : `/facts${failsOn!.pointer}`;
      const words = { vi: expect.any(String), en: expect.any(String) };
      expect({ sample, status, errors: body.errors }).toEqual({
        sample,
        status: 422,
        errors: [{ pointer, rule: failsOn!.rule, ...words }],
      });
    }
    expect(await world.parts.ledger.dossierIds()).toEqual([]);
  });

  it('the citizen follows it in words', async () => {
    const moving = await world.file(filing({ sample: 'plain' }));
    const { steps } = await moving.seen<{ steps: { step: string; sentence: object }[] }>();
    expect(steps.find(({ step }) => step === 'residence-change')!.sentence).toEqual({
      vi: 'Việc đăng ký thường trú đang được cán bộ xem xét.',
      en: 'Permanent residence is being looked at by an officer.',
    });
  });
});

/** What happens whatever a dossier does: notices and the portal. */
const withoutMail = (effects: string[]): string[] =>
  effects.filter((effect) => !/^(notifications|national-portal)\//.test(effect));
