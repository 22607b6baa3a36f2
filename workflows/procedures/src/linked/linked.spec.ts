import { findMessage } from '@lienthong/agencies/schemas';
import { getStep, type LinkedDossier, type Plan, rootOf, type Sample, type Settings } from '@lienthong/plan';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

import { birthAnnulment } from '../birth-annulment';
import { birthCorrection } from '../birth-correction';
import { deathAnnulment } from '../death-annulment';
import { earlierBirth } from './earlier-birth';

const at = new Date('2026-11-23T02:10:00Z');
const durations = { patienceMs: 1, pollMs: 1, pollMaxMs: 1 };
const procedures = [birthCorrection, birthAnnulment, deathAnnulment];

const planOf = (procedure: (typeof procedures)[number], name: string, settings?: Settings): Plan => {
  const { facts, linked } = procedure.samples[name]!;
  return procedure.plan({ facts: facts(at), linked: linked?.(at), at, settings, durations, agencies: {} });
};
const toldBy = (plan: Plan) => plan.steps.filter(({ requested }) => requested).map(({ id }) => id);
const everyCase = procedures.flatMap((procedure) =>
  Object.entries(procedure.samples)
    .filter(([, sample]) => !sample.failsOn)
    .map(([name, sample]) => [procedure.id, name, procedure, sample] as const),
);

describe('a decision about another dossier', () => {
  test.each(procedures)('is a dossier of its own, reviewed where the act was made (RI-05): %#', (procedure) => {
    const plan = planOf(procedure, 'plain');
    const linked = procedure.samples.plain!.linked!(at);
    expect(plan.linked).toEqual({
      dossierId: linked.dossierId,
      kind: procedure === birthCorrection ? 'corrects' : 'annuls',
      step: rootOf(linked.plan).id,
    });
    expect(rootOf(plan)).toMatchObject({ review: true, unit: 'justice-00004', after: [] });
    expect(plan.steps.slice(1).every(({ after }) => after.join() === rootOf(plan).id)).toBe(true);
  });

  test.each(procedures)('holds no fact: it goes to the ledger as it is: %#', (procedure) => {
    expect(JSON.stringify(planOf(procedure, 'plain'))).not.toMatch(/Thử|Mây|Tưởng|0013|TE1|KS-|KT-|QĐ-UBND/);
  });

  test.each(procedures)('is planned only with the dossier that it speaks of: %#', (procedure) => {
    const facts = procedure.samples.plain!.facts(at);
    expect(() => procedure.plan({ facts, at, durations, agencies: {} })).toThrow('checked');
    const before = new Date('2022-11-20T16:59:59.999Z');
    expect(procedure.check({ facts, at: before })).toMatchObject([{ rule: 'RA-01' }]);
  });
});

describe('a corrected birth (RI-03, RB-23, scenario 23)', () => {
  test('is told to every agency that used it', () => {
    expect(toldBy(planOf(birthCorrection, 'plain'))).toEqual([
      'correction',
      'population-update',
      'residence-update',
      'health-insurance-update',
      'identity-card-reissue',
    ]);
  });

  test('is told to nobody who never got it, and the plan says so', () => {
    expect(toldBy(planOf(birthCorrection, 'nobody-told'))).toEqual(['correction', 'population-update']);
    const plan = planOf(birthCorrection, 'branch-refused');
    expect(toldBy(plan)).not.toContain('residence-update');
    expect(getStep(plan, 'residence-update').notRequestedBecause).toBe('data-never-received');
  });

  test('waits until the branches are over, unless a setting says otherwise', () => {
    const { facts, linked } = birthCorrection.samples['branch-running']!;
    const request = { facts: facts(at), linked: linked!(at), at };
    const settings = { 'birthCorrection.waitsForBranches': false };
    expect(birthCorrection.check({ ...request, settings })).toEqual([]);
  });

  test('warns that the number tells another sex or year (RD-05)', () => {
    const warned = (name: string) => {
      const { facts, linked } = birthCorrection.samples[name]!;
      return birthCorrection.warnings!({ facts: facts(at), linked: linked?.(at), at }).map(({ pointer }) => pointer);
    };
    expect(warned('plain')).toEqual([]);
    expect(warned('other-sex')).toEqual(['/changes/sex']);
    expect(warned('born-on-another-day')).toEqual(['/changes/bornOn']);
  });
});

describe('an annulled birth (RI-05, I.2 ANNUL_CASE)', () => {
  test('makes each consumer answer with its own decision', () => {
    const plan = planOf(birthAnnulment, 'plain');
    expect(plan.steps.map(({ intents }) => intents.map(({ agency, name }) => `${agency} ${name}`).join())).toEqual([
      'civil-registry annul',
      'population cancel',
      'residence cancel',
      'health-insurance lock',
      'identity-card revoke',
    ]);
  });

  test('is decided by who may, and who may is set (open point 5)', () => {
    const { facts, linked } = birthAnnulment.samples['by-court']!;
    const request = { facts: facts(at), linked: linked!(at), at };
    expect(birthAnnulment.check(request)).toEqual([]);
    const settings = { 'birthAnnulment.authorities': 'commune-committee' };
    expect(birthAnnulment.check({ ...request, settings })).toMatchObject([
      { pointer: '/decision/authority', rule: 'RI-05' },
    ]);
  });

  test.each([null, 'x', {}, ['identity-card']])('takes no choice of who is told: not %j either', (choose) => {
    const { facts, linked } = birthAnnulment.samples.plain!;
    expect(birthAnnulment.check({ facts: facts(at), linked: linked!(at), choose, at })).toMatchObject([
      { pointer: '/choose', rule: 'RB-05' },
    ]);
  });

  test('is annulled once', () => {
    const linked: LinkedDossier = earlierBirth('plain')({ 'birth-registration': 'ANNULLED' })(at);
    const facts = birthAnnulment.samples.plain!.facts(at);
    expect(birthAnnulment.check({ facts, linked, at })).toMatchObject([{ pointer: '', rule: 'RI-05' }]);
  });
});

describe('an annulled death (I.2 RESURRECT_CASE, F-19, scenario 22)', () => {
  test('restores person and residence, and recovers what was paid', () => {
    const plan = planOf(deathAnnulment, 'plain');
    expect(toldBy(plan)).toEqual(['annulment', 'population-restore', 'residence-restore', 'payment-recovery']);
    expect(getStep(plan, 'payment-recovery').intents).toEqual([
      { name: 'recover', agency: 'payments', kind: 'money', completes: true },
    ]);
  });

  test('recovers nothing that was refused, restores nobody who was not marked dead', () => {
    expect(toldBy(planOf(deathAnnulment, 'before-payment'))).not.toContain('payment-recovery');
    expect(toldBy(planOf(deathAnnulment, 'of-unidentified'))).toEqual(['annulment']);
  });

  test('goes before everything else: within one working day', () => {
    expect(planOf(deathAnnulment, 'plain').steps.map(({ due }) => due?.days)).toEqual([1, 1, 1, 1]);
  });
});

describe('what agencies are told', () => {
  const ajv = addFormats(new Ajv({ strict: false }));
  const results = { correction: { certificateNumber: 'KS-123-v2', version: 2, supersedes: 'KS-123' } };
  const contextOf = ({ facts, linked }: Sample) => ({ facts: facts(at), linked: linked!(at), results, at });

  test.each(everyCase)('%s, sample %s, fits the schema of its agency', (_id, _name, procedure, sample) => {
    const linked = sample.linked!(at);
    const plan = procedure.plan({ facts: sample.facts(at), linked, at, durations, agencies: {} });
    for (const step of plan.steps.filter(({ requested }) => requested))
      for (const { name, agency } of step.intents) {
        const payload = procedure.toRequest(step.id, name, contextOf(sample));
        expect(ajv.validate(findMessage(agency, name)!.payload, payload) || ajv.errorsText()).toBe(true);
      }
  });

  const decision = { number: '12/QĐ-UBND', decidedOn: '2026-11-22', issuedBy: 'Ủy ban nhân dân phường Ba Đình' };
  const told = (procedure: (typeof procedures)[number], name: string, step: string, intent: string) =>
    procedure.toRequest(step, intent, contextOf(procedure.samples[name]!));

  test('of a correction: the entry, what becomes different, and by which decision', () => {
    expect(told(birthCorrection, 'plain', 'correction', 'correct')).toEqual({
      book: { number: '123/2026', volume: '01', page: '45', registeredOn: '2026-10-24' },
      certificateNumber: 'KS-123',
      changes: { fullName: 'Nguyễn Thử Mây' },
      decision,
    });
    expect(told(birthCorrection, 'corrected-again', 'correction', 'correct').certificateNumber).toBe('KS-123-v2');
  });

  test('of a correction afterwards: the version that supersedes', () => {
    expect(told(birthCorrection, 'plain', 'residence-update', 'update')).toEqual({
      person: { fullName: 'Nguyễn Thử Mai', bornOn: '2026-10-14', personalId: '001326000077' },
      changes: { fullName: 'Nguyễn Thử Mây' },
      certificate: { number: 'KS-123-v2', registeredOn: '2026-10-24', version: 2 },
    });
  });

  test('of a wrong death: who was paid, how much, by which order', () => {
    expect(told(deathAnnulment, 'plain', 'payment-recovery', 'recover')).toEqual({
      amount: 25_300_000,
      from: { fullName: 'Trần Văn Thử Nghiệm', personalId: '001070000102' },
      reason: 'Hủy bỏ đăng ký khai tử theo quyết định số 12/QĐ-UBND',
      originalOrder: 'LC-9',
    });
  });

  test('waits for the corrected certificate', () => {
    const context = { ...contextOf(birthCorrection.samples.plain!), results: {} };
    expect(() => birthCorrection.toRequest('residence-update', 'update', context)).toThrow('not there yet');
  });
});
