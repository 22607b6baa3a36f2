import { findMessage } from '@lienthong/agencies/schemas';
import { keysOf } from '@lienthong/form';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

import { birth } from '../index';
import { type Edits, edit } from '../../samples/edit';
import * as people from '../samples/people';

const at = new Date('2026-11-23T02:10:00Z');
const durations = { patienceMs: 1, pollMs: 1, pollMaxMs: 1 };
const plain = birth.samples.plain!.facts(at);
const book = { number: '123/2026', volume: '01', page: '45', registeredOn: '2026-11-23' };
const registered = { 'birth-registration': { book, certificateNumber: 'KS-123' } };
const issued = { 'health-insurance-card': { cardNumber: 'TE1010000000001' } };
const results = { 'personal-id': { personalNumber: '001326000077' }, ...registered, ...issued };

const request = (step: string, intent: string, facts: unknown = plain, given: Record<string, unknown> = results) =>
  birth.toRequest(step, intent, { facts, results: given, at });
/** With the plan that the sample makes: for what is told as it was at submission. */
const planned = (name: string, step: string, intent: string, settings = {}) => {
  const { facts, choose } = birth.samples[name]!;
  const plan = birth.plan({ facts: facts(at), choose, at, settings, durations, agencies: {} });
  return birth.toRequest(step, intent, { facts: facts(at), results, at, plan });
};

const home = { province: '01', commune: '00004', detail: 'Số 1 phố Ví Dụ' };
const mother = { fullName: 'Trần Thị Thử Nghiệm', personalId: '001195000011' };
const father = { fullName: 'Nguyễn Văn Mẫu', personalId: '001092000022' };
const child = { fullName: 'Nguyễn Thử Mai', bornOn: '2026-11-13', sex: 'female' };
const certificate = { number: 'KS-123', registeredOn: '2026-11-23' };
const personalNumber = '001326000077';

describe('what each agency is told about the plain birth', () => {
  test('population, to reserve a number', () => {
    expect(request('birth-registration', 'reserve', plain, {})).toEqual({
      child: { ...child, birthOrder: 1, childrenInBirth: 1 },
      mother,
      father,
      registrationCommune: '00004',
    });
  });

  test('civil registry, to register', () => {
    const origin = { ethnicity: '1', nationality: 'VN' };
    expect(request('birth-registration', 'register')).toEqual({
      child: {
        ...child,
        ...origin,
        placeOfBirth: 'Bệnh viện Ví Dụ, Phường Ba Đình, Hà Nội',
        homeTown: 'Xã Ví Dụ, Hà Nội',
        personalNumber,
      },
      mother: { ...mother, bornOn: '1995-04-30', ...origin, residence: home },
      father: { ...father, bornOn: '1992-08-15', ...origin, residence: home },
      filer: { ...mother, relation: 'mother' },
      birthNoticeCode: '00001.GCS.01234.26',
      registrationCommune: '00004',
      copies: 0,
    });
  });

  test('population, to confirm the number with the book entry', () => {
    expect(request('birth-registration', 'confirm')).toEqual({ personalNumber, book });
  });

  test('commune police, to register residence', () => {
    expect(request('permanent-residence', 'register')).toEqual({
      child: { ...child, personalNumber },
      address: home,
      residenceCase: 'with-owning-parent',
      householder: mother,
      relationToHouseholder: 'child',
      certificate,
    });
  });

  test('health insurance, to issue the card', () => {
    expect(request('health-insurance-card', 'issue')).toEqual({
      child: { ...child, personalNumber },
      facilityCode: '01234',
      guardian: 'mother',
      certificate,
      address: home,
    });
  });

  test('identity-card authority, to issue the card', () => {
    expect(request('identity-card', 'issue')).toEqual({
      child: { ...child, personalNumber },
      representative: mother,
      deliveryAddress: home,
      certificate,
    });
  });
});

describe('what is told beside the common path', () => {
  test('VNeID: who has to agree, by role, and to which text (RB-13)', () => {
    expect(request('permanent-residence', 'consent', birth.samples['grandparents-home']!.facts(at), {})).toEqual({
      subject: 'permanent-residence',
      version: 'residence-1',
      purpose: expect.stringContaining('Luật Cư trú') as string,
      parties: [
        { role: 'householder', ...people.grandmotherIdentity },
        { role: 'owner', ...people.strangerIdentity },
      ],
    });
  });

  test('payments: the fees of the plan, and the filer who pays them (RB-22)', () => {
    expect(planned('late', 'birth-registration', 'collect', { 'fee.lateBirth': 5_000 })).toEqual({
      lines: [{ code: 'lateBirth', amount: 5_000 }],
      payer: mother,
    });
  });

  test('population: what the officer said to the first suspicion (RB-09)', () => {
    const context = { facts: birth.samples['second-twin']!.facts(at), results: {}, at, previousNote: 'Con thứ hai.' };
    expect(birth.toRequest('birth-registration', 'reserve', context)).toMatchObject({
      child: { birthOrder: 2, childrenInBirth: 2 },
      previousNote: 'Con thứ hai.',
    });
  });

  test('civil registry and health insurance: a number that came late (RB-08)', () => {
    expect(request('birth-registration', 'add-number')).toEqual({ personalNumber, book, certificateNumber: 'KS-123' });
    expect(request('health-insurance-card', 'add-number')).toEqual({ cardNumber: 'TE1010000000001', personalNumber });
  });

  test('civil registry: the place of birth as it was called on the day that is meant (RD-09, scenario 26)', () => {
    const placeOf = (edits: Edits) =>
      (request('birth-registration', 'register', edit(plain, edits)).child as { placeOfBirth: string }).placeOfBirth;
    const then = { country: 'VN', province: '15', commune: '04252', facility: 'Trạm y tế', validAt: '2025-06-20' };
    expect(placeOf({ '/child/placeOfBirth': then })).toBe('Trạm y tế, Phường Yên Ninh, Yên Bái');
    expect(placeOf({ '/child/placeOfBirth/validAt': '2025-06-20' })).toBe('Bệnh viện Ví Dụ, Phường Trúc Bạch, Hà Nội');
  });

  test('branches: the later version of the certificate, once there is one (RB-08)', () => {
    const reissued = { book, certificateNumber: 'KS-124', version: 2 };
    expect(request('identity-card', 'issue', plain, { ...results, 'birth-registration': reissued })).toMatchObject({
      certificate: { number: 'KS-124', registeredOn: book.registeredOn, version: 2 },
    });
  });
});

describe('a request', () => {
  const ajv = addFormats(new Ajv({ strict: false }));
  const good = Object.entries(birth.samples).filter(([, sample]) => !sample.failsOn);

  test.each(good)('of sample %s fits the schema of its agency, with the number and without', (_name, sample) => {
    const facts = sample.facts(at);
    const plan = birth.plan({ facts, choose: sample.choose, at, durations, agencies: {} });
    for (const step of plan.steps.filter(({ requested }) => requested))
      for (const { name, agency } of step.intents) {
        const needsNumber = ['confirm', 'add-number'].includes(name) || step.id === 'identity-card';
        for (const given of needsNumber ? [results] : [results, registered]) {
          const payload = birth.toRequest(step.id, name, { facts, results: given, at, plan });
          expect(ajv.validate(findMessage(agency, name)!.payload, payload) || ajv.errorsText()).toBe(true);
        }
      }
  });

  test('needs no contact field: those may be erased', () => {
    const erased = birth.contactPointers.reduce((facts, pointer) => edit(facts, { [pointer]: undefined }), plain);
    expect(birth.contactPointers.filter((pointer) => keysOf(pointer)[0] === 'delivery')).toHaveLength(3);
    for (const [step, intent] of [
      ['birth-registration', 'register'],
      ['identity-card', 'issue'],
    ] as const)
      expect(request(step, intent, erased)).toEqual(request(step, intent));
  });

  test('spells names in one way', () => {
    const typed = edit(plain, { '/child/fullName': '  Nguyễn  Thử Mai '.normalize('NFD') });
    expect(request('birth-registration', 'reserve', typed)).toMatchObject({ child: { fullName: 'Nguyễn Thử Mai' } });
  });

  test('has no key for what is absent', () => {
    const facts = birth.samples['single-mother']!.facts(at);
    expect(Object.keys(request('birth-registration', 'reserve', facts, {}))).toEqual([
      'child',
      'mother',
      'registrationCommune',
    ]);
  });

  test('takes the address of the child from the family when residence was not chosen', () => {
    const facts = birth.samples['health-card-only']!.facts(at);
    expect(request('health-insurance-card', 'issue', facts)).toMatchObject({ address: home });
  });

  test.each([
    ['birth-registration', 'confirm'],
    ['birth-registration', 'add-number'],
    ['health-insurance-card', 'add-number'],
    ['identity-card', 'issue'],
  ])('%s/%s waits for the personal number', (step, intent) => {
    expect(() => request(step, intent, plain, { ...registered, ...issued })).toThrow(
      'personal number is not there yet',
    );
  });

  test('of an unknown name is a defect', () => {
    expect(() => request('birth-registration', 'annul')).toThrow('no request');
    expect(() => request('__proto__', 'toString')).toThrow('no request');
  });
});
