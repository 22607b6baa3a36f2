import { findMessage } from '@lienthong/agencies/schemas';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

import { edit } from '../../samples/edit';
import { death } from '../index';

const at = new Date('2026-11-23T02:10:00Z');
const durations = { patienceMs: 1, pollMs: 1, pollMaxMs: 1 };
const book = { number: '123/2026', volume: '01', page: '45', registeredOn: '2026-11-23' };
const results = {
  'death-registration': { book, extractNumber: 'KT-123' },
  'funeral-allowance': { codes: ['BHXH_MT'], decisionNumber: 'QD-7', decidedOn: '2026-11-25', amount: 25_300_000 },
};

const planOf = (name: string) => {
  const { facts, choose } = death.samples[name]!;
  return death.plan({ facts: facts(at), choose, at, durations, agencies: {} });
};
const request = (step: string, intent: string, more: { sample?: string; route?: string; facts?: unknown } = {}) => {
  const { sample = 'plain', route, facts = death.samples[sample]!.facts(at) } = more;
  return death.toRequest(step, intent, { facts, results, plan: planOf(sample), route, at });
};

const home = { province: '01', commune: '00004', detail: 'Số 1 phố Ví Dụ' };
const him = { fullName: 'Trần Văn Tưởng Tượng', personalId: '001041000100' };
const son = { fullName: 'Trần Văn Thử Nghiệm', personalId: '001070000102' };
const deceased = { ...him, bornOn: '1941-05-12', diedOn: '2026-11-20' };

describe('what each agency is told about the plain death', () => {
  test('the health facility, about its notice', () => {
    expect(request('death-registration', 'check-notice')).toEqual({
      code: '00001.GBT.01234.26',
      kind: 'death',
      issuedOn: '2026-11-20',
    });
  });

  test('population, to find the person alive', () => {
    expect(request('death-registration', 'verify')).toEqual({ person: { ...him, bornOn: '1941-05-12', sex: 'male' } });
  });

  test('population, what the officer found out about a mismatch', () => {
    const context = { facts: death.samples.plain!.facts(at), results: {}, at, previousNote: 'Đã đối chiếu hộ chiếu.' };
    expect(death.toRequest('death-registration', 'verify', context)).toMatchObject({
      previousNote: 'Đã đối chiếu hộ chiếu.',
    });
  });

  test('civil registry, to register', () => {
    expect(request('death-registration', 'register-death')).toEqual({
      deceased: { ...him, bornOn: '1941-05-12', sex: 'male', ethnicity: '1', nationality: 'VN', residence: home },
      death: {
        diedOn: '2026-11-20',
        time: '05:30',
        place: 'Bệnh viện Ví Dụ, Phường Ba Đình, Hà Nội',
        cause: 'Bệnh tuổi già',
      },
      notice: {
        kind: 'health-facility',
        code: '00001.GBT.01234.26',
        issuedOn: '2026-11-20',
        issuedBy: 'Bệnh viện Ví Dụ',
      },
      filer: { ...son, relation: 'child' },
      registrationCommune: '00004',
      copies: 0,
    });
  });

  test('population, to mark the person dead', () => {
    expect(request('death-registration', 'mark-dead')).toEqual({
      personalId: him.personalId,
      diedOn: '2026-11-20',
      book,
    });
  });

  test('commune police, to remove the residence', () => {
    expect(request('residence-removal', 'remove')).toEqual({
      person: { ...him, bornOn: '1941-05-12' },
      address: home,
      extract: { number: 'KT-123', registeredOn: '2026-11-23' },
    });
  });

  test.each(['check-insurance', 'check-merit', 'check-assistance'])('databases of benefits: %s', (intent) => {
    expect(request('funeral-allowance', intent)).toEqual({ deceased });
  });

  test('the payer, to decide', () => {
    expect(request('funeral-allowance', 'decide-insurance', { route: 'BHXH_MT' })).toEqual({
      deceased,
      category: 'BHXH_MT',
      amount: 25_300_000,
      payee: son,
      claim: 'BHXH_MT',
    });
  });

  test('payments, what was decided, to who bore the burial', () => {
    expect(request('funeral-allowance', 'pay', { route: 'BHXH_MT' })).toEqual({
      category: 'BHXH_MT',
      amount: 25_300_000,
      beneficiary: { ...son, method: 'account', bank: '970400', account: '0123456789' },
      deceasedPersonalId: him.personalId,
      decisionNumber: 'QD-7',
      payer: 'social-insurance',
    });
  });

  test('social insurance, to settle the survivors', () => {
    expect(request('survivor-benefit', 'settle-survivors')).toEqual({
      deceased,
      relatives: [
        {
          fullName: 'Lê Thị Giả Định',
          personalId: '001145000101',
          bornOn: '1945-06-15',
          relation: 'spouse',
          hasIncome: false,
          unsupported: false,
        },
      ],
      form: 'monthly',
    });
  });
});

describe('what is told beside the common path', () => {
  test('another payer takes over with its own amount (RC-02, scenario 38)', () => {
    const told = request('funeral-allowance', 'decide-assistance', { sample: 'two-payers', route: 'BTXH_MT' });
    expect(told).toMatchObject({ category: 'BTXH_MT', amount: 10_800_000 });
  });

  test('when the amount is open and the officer let it pass, what is due in any case (RC-04)', () => {
    const told = request('funeral-allowance', 'decide-insurance', { sample: 'year-only-2026', route: 'BHXH_MT' });
    expect(told).toMatchObject({ amount: 23_400_000 });
  });

  test('the filer pays the fees of the plan', () => {
    expect(request('death-registration', 'collect', { sample: 'late' })).toEqual({
      lines: [{ code: 'lateDeath', amount: 8_000 }],
      payer: son,
    });
  });

  test('an organisation is paid without a number', () => {
    const told = request('funeral-allowance', 'pay', { sample: 'buried-by-organisation', route: 'BHXH_MT' });
    expect(told.beneficiary).toEqual({ fullName: 'Trung tâm Bảo trợ xã hội số 2', method: 'post' });
  });
});

describe('a request', () => {
  const ajv = addFormats(new Ajv({ strict: false }));
  const good = Object.entries(death.samples).filter(([, sample]) => !sample.failsOn);

  test.each(good)('of sample %s fits the schema of its agency, on every route', (name) => {
    for (const step of planOf(name).steps.filter(({ requested }) => requested)) {
      const own = step.intents.map((intent) => ({ intent, route: undefined as string | undefined }));
      const onRoutes = (step.routes ?? []).flatMap(({ id, intents }) =>
        intents.map((intent) => ({ intent, route: id as string | undefined })),
      );
      for (const { intent, route } of [...own, ...onRoutes]) {
        const payload = request(step.id, intent.name, { sample: name, route });
        expect(ajv.validate(findMessage(intent.agency, intent.name)!.payload, payload) || ajv.errorsText()).toBe(true);
      }
    }
  });

  test('tells the cause of death to the civil registry alone (RH-05)', () => {
    for (const step of planOf('plain').steps)
      for (const { name } of [...step.intents, ...(step.routes ?? []).flatMap(({ intents }) => intents)]) {
        const route = step.routes?.find(({ intents }) => intents.some((intent) => intent.name === name))?.id;
        const told = JSON.stringify(request(step.id, name, { route })).includes('Bệnh tuổi già');
        expect([name, told]).toEqual([name, name === 'register-death']);
      }
  });

  test('needs no contact field: those may be erased', () => {
    const plain = death.samples.plain!.facts(at);
    const erased = death.contactPointers.reduce((facts, pointer) => edit(facts, { [pointer]: undefined }), plain);
    expect(death.contactPointers).toEqual([
      '/filer/phone',
      '/filer/email',
      '/delivery/deathExtract',
      '/delivery/postTo',
    ]);
    for (const [step, intent, route] of [
      ['death-registration', 'register-death'],
      ['funeral-allowance', 'pay', 'BHXH_MT'],
    ] as const)
      expect(request(step, intent, { facts: erased, route })).toEqual(request(step, intent, { route }));
  });

  test('spells names in one way', () => {
    const facts = edit(death.samples.plain!.facts(at), {
      '/deceased/fullName': '  Trần  Văn Tưởng Tượng '.normalize('NFD'),
    });
    expect(request('funeral-allowance', 'check-merit', { facts })).toEqual({ deceased });
  });

  test('waits for what it needs', () => {
    const context = { facts: death.samples.plain!.facts(at), results: {}, plan: planOf('plain'), at };
    expect(() => death.toRequest('residence-removal', 'remove', context)).toThrow('not there yet');
    expect(() => death.toRequest('funeral-allowance', 'decide-insurance', context)).toThrow('route to a payer');
  });

  test('of an unknown name is a defect', () => {
    expect(() => request('death-registration', 'annul')).toThrow('no request');
    expect(() => request('__proto__', 'toString')).toThrow('no request');
  });
});
