import { chooseFuneralBenefit, getProcedure, settingsReader } from '@lienthong/procedures';
import type { Case } from '../world/case';
import type { Scenario } from '../scenario';
import { times } from '../expectations';

/** The route taken, what was decided, and how often money was ordered. */
async function paid(death: Case, decides: string): Promise<unknown[]> {
  const [chosen] = await death.events('RouteChosen');
  const decision = await death.result('funeral-allowance', decides);
  return [chosen?.data.route, decision?.['amount'], await times(death, 'payments/pay')];
}

const filing = (sample: string) => ({ procedure: 'death', sample });

export const threePayers: Scenario = {
  id: '18',
  name: 'Mai táng phí do BHXH, do xã, và khi có hai nơi chi · Paid by BHXH, by the commune, and with two eligible payers',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const insured = await world.file({ procedure: 'death', sample: 'plain' });
    await insured.accept();
    check('RC-01', 'insured: BHXH pays ten times the reference level, once', await paid(insured, 'decide-insurance'), [
      'BHXH_MT',
      25_300_000,
      1,
    ]);
    check('D9', 'survivor benefit is settled too', (await insured.steps())['survivor-benefit'], 'COMPLETED');
    check('D2', 'all is completed', await insured.outcome(), 'COMPLETED');

    const other = { '/deceased/personalId': '001041000200' };
    const assisted = await world.file({ ...filing('social-assistance'), edits: other });
    await assisted.accept();
    check(
      'D1',
      'the commune’s officer decides first',
      [await assisted.tasks(), await times(assisted, 'payments/pay')],
      [['review'], 0],
    );
    await assisted.accept('funeral-allowance');
    check('RC-01', 'on social assistance: the commune pays', await paid(assisted, 'decide-assistance'), [
      'BTXH_MT',
      10_800_000,
      1,
    ]);

    const both = await world.file({ ...filing('two-payers'), edits: { '/deceased/personalId': '001041000300' } });
    await both.accept();
    check('RC-01', 'both confirm: the higher, by BHXH alone', await paid(both, 'decide-insurance'), [
      'BHXH_MT',
      25_300_000,
      1,
    ]);
    check('RC-03', 'and nothing from the commune', await times(both, 'social-assistance/decide-assistance'), 0);
  },
};

export const claimNotConfirmed: Scenario = {
  id: '19',
  name: 'Đối tượng khai không được xác nhận · The claimed category is not confirmed',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const death = await world.file(filing('claim-not-confirmed'));
    await death.accept();
    check(
      'RC-01',
      'BHXH was claimed, the databases know of social assistance',
      (await death.events('RouteChosen')).map(({ data }) => data.route),
      ['BTXH_MT'],
    );
    await death.accept('funeral-allowance');
    check('RC-01', 'the commune pays', await paid(death, 'decide-assistance'), ['BTXH_MT', 10_800_000, 1]);
    check('RC-02', 'nobody had to be asked: nothing was refused', (await death.events('RouteOffered')).length, 0);

    const nothing = await world.file({
      ...filing('nothing-confirmed'),
      edits: { '/deceased/personalId': '001041000400' },
    });
    await nothing.accept();
    check(
      'RC-01',
      'where nothing is confirmed the allowance is refused',
      [(await nothing.steps())['funeral-allowance'], await nothing.outcome()],
      ['REFUSED', 'PARTIALLY_COMPLETED'],
    );
  },
};

export const levelOfTheDay: Scenario = {
  id: '20',
  name: 'Mất trước và từ 01/07/2026 · Died before, and on, 01/07/2026',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const june = await world.file(filing('june-2026'));
    await june.accept();
    check('RC-04', '30/06/2026: 23.4 million', await paid(june, 'decide-insurance'), ['BHXH_MT', 23_400_000, 1]);
    check(
      'RB-02',
      'filed long after fifteen days: accepted, with the late fee',
      await times(june, 'payments/collect'),
      1,
    );
    const july = await world.file({ ...filing('july-2026'), edits: { '/deceased/personalId': '001041000200' } });
    await july.accept();
    check('RC-04', '01/07/2026: 25.3 million', await paid(july, 'decide-insurance'), ['BHXH_MT', 25_300_000, 1]);
  },
};

export const ties: Scenario = {
  id: '35',
  name: 'Mức bằng nhau, và người có công · Equal amounts, and a person of merit',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const diedOn = (day: string, number: string) => ({
      '/death/diedOn': day,
      '/notice': { kind: 'health-facility', number: '15/2026', issuedOn: day, issuedBy: 'Bệnh viện Ví Dụ' },
      '/deceased/personalId': number,
    });
    const june = await world.file({ ...filing('tie'), edits: diedOn('2026-06-30', '001041000200') });
    await june.accept();
    await june.accept('funeral-allowance');
    check('RC-01', '30/06/2026: both come to 10.0 million, HTXH pays', await paid(june, 'decide-assistance'), [
      'HTXH_MT',
      10_000_000,
      1,
    ]);
    const july = await world.file({ ...filing('tie'), edits: diedOn('2026-07-01', '001041000300') });
    await july.accept();
    await july.accept('funeral-allowance');
    check('D15', '01/07/2026: both come to 10.8 million, HTXH pays', await paid(july, 'decide-assistance'), [
      'HTXH_MT',
      10_800_000,
      1,
    ]);

    const merit = { ...diedOn('2026-10-10', '001041000400'), '/deceased/bornOn': '1941-05-31' };
    const both = await world.file({ ...filing('two-payers'), edits: merit });
    await both.accept();
    check('RC-01', 'BHXH and NCC on 10/10/2026: BHXH pays', await paid(both, 'decide-insurance'), [
      'BHXH_MT',
      25_300_000,
      1,
    ]);
    const { beside } = chooseFuneralBenefit(
      { diedOn: '2026-10-10' },
      ['BHXH_MT', 'NCC_MT'],
      settingsReader(getProcedure('death').settings),
    );
    check(
      'D15',
      'the lump sum of merit stands beside it',
      beside.map(({ code, months, standard }) => [code, months, standard]),
      [['NCC_LUMP_SUM', 3, 3_012_000]],
    );
    check('RC-03', 'and is no double benefit', await both.tasks(), []);
  },
};
