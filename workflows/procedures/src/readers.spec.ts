import { leavesOf } from '@lienthong/form';
import { getStep, type Plan, type PlanStep, rootOf, type Sample } from '@lienthong/plan';
import type { TSchema } from '@sinclair/typebox';

import { paperKinds } from './fields/papers';
import { getProcedure, type OfferedProcedure, procedures } from './index';
import { factsFor, mayReadPaper, type Reader } from './readers';

const at = new Date('2026-11-23T02:10:00Z');
const durations = { patienceMs: 1, pollMs: 1, pollMaxMs: 1 };
const root: Reader = { step: 'x', isOfRoot: true };
const of = (step: string, route?: string): Reader => ({ step, isOfRoot: false, ...(route && { route }) });

const factsOf = (procedure: string, sample = 'plain') => getProcedure(procedure).samples[sample]!.facts(at);
const seen = (procedure: string, reader: Reader, sample?: string): string =>
  JSON.stringify(factsFor(getProcedure(procedure), reader, factsOf(procedure, sample)));

describe('what somebody died of (RH-05)', () => {
  const cause = (factsOf('death') as { death: { cause: string } }).death.cause;

  test.each([
    ['the civil-status officer', root, true],
    ['social insurance that settles for the survivors', of('survivor-benefit', 'BHXH_MT'), true],
    ['social insurance that pays the funeral', of('funeral-allowance', 'BHXH_MT'), true],
    ['the commune that pays the funeral', of('funeral-allowance', 'BTXH_MT'), false],
    ['the office of merit people', of('funeral-allowance', 'NCC_MT'), false],
    ['the commune before a payer is found', of('funeral-allowance'), false],
    ['the residence police', of('residence-removal'), false],
    ['a step that nobody thought of', of('constructor'), false],
  ])('is read by %s: %s', (_who, reader, reads) => {
    expect(seen('death', reader).includes(cause)).toBe(reads);
  });

  test('and the paper that proves it stay with the civil-status officer', () => {
    const notice = '00001.GBT.01234.26';
    expect(seen('death', root)).toContain(notice);
    for (const { id } of getProcedure('death').plan({ facts: factsOf('death'), at, durations, agencies: {} }).steps)
      expect(seen('death', of(id, 'BHXH_MT'))).not.toContain(notice);
  });
});

describe('a birth (RH-05)', () => {
  test.each(['permanent-residence', 'health-insurance-card', 'identity-card'])(
    'is shown to %s without the birth notice and where the family comes from, with name and address',
    (step) => {
      const facts = factsFor(getProcedure('birth'), of(step), factsOf('birth'));
      expect(facts).not.toHaveProperty('birthNotice');
      expect(facts).not.toHaveProperty('child.ethnicity');
      expect(facts).toMatchObject({ child: { fullName: 'Nguyễn Thử Mai' }, mother: { residence: { province: '01' } } });
    },
  );

  test('is shown whole to the officer who registers it', () => {
    expect(factsFor(getProcedure('birth'), root, factsOf('birth'))).toEqual(factsOf('birth'));
  });

  test('under the 63 provinces keeps its districts', () => {
    const facts = { mother: { residence: { province: '15', district: '132', commune: '04252' } } };
    expect(factsFor(getProcedure('birth'), of('permanent-residence'), facts)).toEqual(facts);
  });
});

describe('personal numbers (RH-04)', () => {
  const numbersIn = (text: string) => text.match(/\b\d{12}\b/g) ?? [];

  test('are whole where a step deals with the person, and masked elsewhere', () => {
    const police = factsFor(getProcedure('birth'), of('permanent-residence'), factsOf('birth'));
    expect(police).toMatchObject({
      mother: { personalId: '001195000011' },
      filer: { personalId: '001******011' },
    });
    expect(seen('birth', of('health-insurance-card'))).toContain('001******011');
    expect(numbersIn(seen('birth', of('health-insurance-card')))).toEqual([]);
  });

  test('of the one who died are masked for nobody who has something to do about it', () => {
    for (const step of ['residence-removal', 'funeral-allowance', 'survivor-benefit'])
      expect(factsFor(getProcedure('death'), of(step), factsOf('death'))).toMatchObject({
        deceased: { personalId: '001041000100' },
      });
  });
});

describe('papers', () => {
  const open = (procedure: string, reader: Reader) =>
    paperKinds.filter((kind) => mayReadPaper(getProcedure(procedure), reader, kind));

  test('go to the steps that need their kind (RH-05)', () => {
    expect(open('birth', of('permanent-residence'))).toEqual(['dwelling-proof', 'signed-consent']);
    expect(open('birth', of('identity-card'))).toEqual([]);
    expect(open('death', of('survivor-benefit'))).toEqual([
      'heirs-agreement',
      'minutes-of-relatives',
      'impairment-record',
    ]);
    expect(open('death', root)).toEqual([...paperKinds]);
  });

  test('of no special kind go to a step that asked for something more; unnamed ones stay with the root', () => {
    const birth = getProcedure('birth');
    expect(mayReadPaper(birth, { ...of('permanent-residence'), hasAsked: true }, 'other')).toBe(true);
    expect(mayReadPaper(birth, { ...of('permanent-residence'), hasAsked: true }, undefined)).toBe(false);
    expect(mayReadPaper(birth, { ...of('permanent-residence'), hasAsked: true }, 'constructor')).toBe(false);
    expect(mayReadPaper(birth, root, undefined)).toBe(true);
  });

  test('are named in the declaration to those who may read them', () => {
    const papers = paperKinds.map((kind, index) => ({ paperId: `paper-${index}`, kind }));
    const shown = factsFor(getProcedure('birth'), of('permanent-residence'), { papers });
    expect(shown).toEqual({ papers: papers.filter(({ kind }) => /dwelling|consent/.test(kind)) });
  });
});

describe.each(procedures.map((procedure) => [procedure.id, procedure] as const))('readers of %s', (_id, procedure) => {
  const good = Object.values(procedure.samples).filter(({ failsOn }) => !failsOn);
  const planOf = ({ facts, choose, linked }: Sample): Plan =>
    procedure.plan({ facts: facts(at), choose, linked: linked?.(at), at, durations, agencies: {} });
  const { fields = {}, papers = {} } = procedure.readers ?? {};

  test('are steps and routes of its plans, of fields that are private and kinds that exist', () => {
    const known = good.map(planOf).flatMap(({ steps }) => steps.flatMap(namesOf));
    expect([...Object.values(fields), ...Object.values(papers)].flat().filter((name) => !known.includes(name))).toEqual(
      [],
    );
    const hidden = leavesOf(procedure.schema as TSchema)
      .filter(({ schema }) => schema['x-sensitivity'] === 'sensitive' || schema['x-rule'] === 'RD-01')
      .map(({ pointer }) => pointer);
    expect(Object.keys(fields).filter((pointer) => !hidden.includes(pointer))).toEqual([]);
    expect(Object.keys(papers).filter((kind) => !(paperKinds as readonly string[]).includes(kind))).toEqual([]);
  });

  test('see every personal number that their own agency is told', () => {
    for (const sample of good) {
      const plan = planOf(sample);
      for (const step of plan.steps.filter(({ requested, id }) => requested && id !== rootOf(plan).id))
        for (const route of [undefined, ...(step.routes ?? []).map(({ id }) => id)]) {
          const shown = JSON.stringify(factsFor(procedure, of(step.id, route), sample.facts(at)));
          const told = numbersTold(procedure, plan, sample, step, route).filter((number) =>
            JSON.stringify(sample.facts(at)).includes(number),
          );
          expect([step.id, told.filter((number) => !shown.includes(number))]).toEqual([step.id, []]);
        }
    }
  });
});

const namesOf = ({ id, routes = [] }: PlanStep): string[] => [id, ...routes.map((route) => `${id}/${route.id}`)];

const book = { number: '123/2026', volume: '01', page: '45', registeredOn: '2026-11-23' };
const certificate = { book, certificateNumber: 'KS-123', version: 1 };
const results = {
  'personal-id': { personalNumber: '001326000077' },
  'birth-registration': certificate,
  'health-insurance-card': { cardNumber: 'TE1010000000001' },
  'death-registration': { book, extractNumber: 'KT-123' },
  'funeral-allowance': { decisionNumber: 'QD-7', decidedOn: '2026-11-25', amount: 25_300_000 },
  correction: certificate,
};

function numbersTold(
  procedure: OfferedProcedure,
  plan: Plan,
  { facts, linked }: Sample,
  { id }: PlanStep,
  route: string | undefined,
): string[] {
  const { intents, routes = [] } = getStep(plan, id);
  const taken = route ? routes.find((one) => one.id === route)!.intents : intents;
  const context = { facts: facts(at), results, at, plan, ...(route && { route }), linked: linked?.(at) };
  return taken.flatMap(({ name }) => JSON.stringify(procedure.toRequest(id, name, context)).match(/\b\d{12}\b/g) ?? []);
}
