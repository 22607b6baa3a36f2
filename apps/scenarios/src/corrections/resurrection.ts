import type { Scenario } from '../scenario';
import { times } from '../expectations';

const decision = (issuedOn: string) => ({
  number: '12/QĐ-UBND',
  issuedOn,
  authority: 'commune-committee',
  issuedBy: 'Ủy ban nhân dân phường Ba Đình',
  ground: 'Luật Hộ tịch 60/2014/QH13',
});

export const deathAnnulled: Scenario = {
  id: '22',
  name: 'Hủy đăng ký khai tử sau khi đã chi trả · A death annulled after payment',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const death = await world.file({ procedure: 'death', sample: 'without-survivors' });
    await death.accept();
    check('D10', 'the allowance is decided and paid', await times(death, 'payments/pay'), 1);
    await world.agencies.behave('payments:paid');
    await world.at('2026-12-10T09:00:00+07:00');
    const before = (await death.texts()).length;
    const linked = { of: death, kind: 'annulments' as const, facts: { decision: decision('2026-12-09') } };
    const annulment = await world.file({ procedure: 'death-annulment', linked });
    await annulment.accept();
    check('RI-05', 'the annulment is a dossier of its own', annulment.dossierId === death.dossierId, false);
    check('RI-05', 'the old stream is only appended to', (await death.texts()).length > before, true);
    check('D2', 'ANNULLED sets a flag', (await death.steps())['death-registration'], 'ANNULLED');
    check('D2', 'and never the closed outcome', await death.outcome(), 'COMPLETED');
    const effects = await annulment.effects();
    const wanted = ['civil-registry/annul', 'population/restore', 'residence/restore', 'payments/recover'];
    check(
      'F-19',
      'person, residence and money: each is told once',
      effects.filter((one) => wanted.includes(one)).sort(),
      [...wanted].sort(),
    );
    check(
      'RI-05',
      'the money is recovered by decision, never by a negative payment',
      await times(death, 'payments/pay'),
      1,
    );
    check('RI-05', 'every consumer confirms', await annulment.outcome(), 'COMPLETED');

    const again = await world.file({ procedure: 'death', sample: 'residence-only' });
    await again.accept();
    check('F-19', 'the person is alive again: a later death is registered', await again.outcome(), 'COMPLETED');
  },
};

const corrected = { decision: decision('2026-12-09'), changes: { fullName: 'Nguyễn Thử Mây' } };

export const nameCorrected: Scenario = {
  id: '23',
  name: 'Cải chính tên sau khi đã cấp thẻ · The name is corrected after the cards were issued',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const birth = await world.file({ procedure: 'birth' });
    await birth.accept();
    await world.at('2026-12-10T09:00:00+07:00');
    await world.agencies.behave('health-insurance:hold');
    const linked = { of: birth, kind: 'corrections' as const, facts: corrected };
    const correction = await world.file({ procedure: 'birth-correction', linked });
    await correction.accept();
    const certificate = await correction.result('correction', 'correct');
    check(
      'RB-23',
      'a new version supersedes the old one',
      [certificate?.['version'], certificate?.['supersedes']],
      [2, 'KS-00004-2026-1'],
    );
    check(
      'RI-03',
      'CORRECTED counts as completed',
      [(await birth.steps())['birth-registration'], await birth.outcome()],
      ['CORRECTED', 'COMPLETED'],
    );
    check('RI-03', 'divergent until all consumers confirm', (await birth.seen()).divergent, true);
    check('RB-23', 'the citizen is told', (await birth.toldAt('CORRECTION_ISSUED')).length, 1);
    await world.at('2026-12-24T09:00:00+07:00');
    await world.agencies.behave();
    await world.agencies.release('health-insurance');
    const effects = await correction.effects();
    const wanted = ['population/update', 'residence/update', 'health-insurance/update', 'identity-card/reissue'];
    check(
      'RI-03',
      'each consumer is updated once',
      effects.filter((one) => wanted.includes(one)).sort(),
      [...wanted].sort(),
    );
    check(
      'RI-03',
      'then the two agree again',
      [await correction.outcome(), (await birth.seen()).divergent ?? false],
      ['COMPLETED', false],
    );
  },
};

export const populationRefusesCorrections: Scenario = {
  id: 'F-03',
  name: 'CSDLQGDC không nhận cải chính · The population database takes no corrections for weeks',
  circumstances: { patienceSeconds: 5 * 86_400 },
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const birth = await world.file({ procedure: 'birth' });
    await birth.accept();
    await world.at('2026-12-10T09:00:00+07:00');
    await world.agencies.behave('population:down:86400');
    const linked = { of: birth, kind: 'corrections' as const, facts: corrected };
    const correction = await world.file({ procedure: 'birth-correction', linked });
    await correction.accept();
    const consumers = async () => Object.entries(await correction.steps()).filter(([, state]) => state !== 'COMPLETED');
    check('F-03', 'one consumer does not hold up the others', await consumers(), [['population-update', 'DISPATCHED']]);
    await world.at('2026-12-11T09:00:00+07:00');
    await world.agencies.behave('population:hold');
    await world.at('2026-12-28T09:00:00+07:00');
    check(
      'F-03',
      'a day down, then weeks without a word: still waited for, and shown as divergent',
      [await consumers(), (await birth.seen()).divergent],
      [[['population-update', 'RECEIVED']], true],
    );
    await world.agencies.behave();
    await world.agencies.release('population');
    check(
      'F-03',
      'when it takes corrections again it gets this one, once',
      await times(correction, 'population/update'),
      1,
    );
    check('RI-03', 'and nothing diverges any more', (await birth.seen()).divergent ?? false, false);
  },
};
