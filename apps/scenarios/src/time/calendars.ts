import type { Scenario } from '../scenario';
import { residenceOf } from './residence-elsewhere';

export const secondTetPlan: Scenario = {
  id: '39',
  name: 'Lịch nghỉ Tết thay đổi · The holiday plan changes under open dossiers',
  circumstances: { settings: { 'gs.totalWithCardWD': 10, 'cc.dueWD': 9 } },
  async play(world, check) {
    await world.at('2027-01-25T10:00:00+07:00');
    await world.agencies.behave('identity-card:hold');
    const birth = await world.file({ procedure: 'birth' });
    await birth.accept();
    check('D16', 'ten working days: promised 12/02', await birth.due('total'), '2027-02-12T17:00:00+07:00');
    check('D16', 'nine working days: promised 11/02', await birth.due('identity-card'), '2027-02-11T17:00:00+07:00');
    await world.at('2027-01-28T09:00:00+07:00');
    await world.adoptCalendar('VN-2026-11-TET-B');
    check('D7', 'the other plan: 15/02', await birth.due('total'), '2027-02-15T17:00:00+07:00');
    check(
      'D7',
      'never earlier than promised: 15/02 as well',
      await birth.due('identity-card'),
      '2027-02-15T17:00:00+07:00',
    );
    const why = (await birth.events('DueSet'))
      .filter(({ data }) => data.why === 'calendar')
      .map(({ data }) => data.scope);
    check('D7', 'by events that say why', why.sort(), ['identity-card', 'total']);
    check('RB-15', 'and without any apology', (await birth.events('ApologyIssued')).length, 0);
  },
};

export const aftercare: Scenario = {
  id: '40',
  name: 'Sau khi kết thúc: nhắc đăng ký thường trú · After closing: reminded once, then registered elsewhere',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const birth = await world.file({ procedure: 'birth', choose: ['health-insurance-card', 'identity-card'] });
    await birth.accept();
    check('D13', 'the dossier is closed', await birth.outcome(), 'COMPLETED');
    await world.at('2026-12-27T09:00:00+07:00');
    const first = (await birth.toldAt('RESIDENCE_DUTY_REMINDER')).map((at) => at.slice(0, 10));
    check('RB-21', 'reminded thirty days after the registration', first, ['2026-12-23']);
    await world.at('2026-12-28T09:00:00+07:00');
    await residenceOf(world, birth);
    await world.at('2027-01-20T09:00:00+07:00');
    check(
      'D13',
      'the register was asked on day 50: no second reminder',
      (await birth.toldAt('RESIDENCE_DUTY_REMINDER')).length,
      1,
    );
    const asked = (await birth.journal('residence')).map(({ intent }) => intent);
    check('D13', 'it was asked before each reminder', asked.filter((intent) => intent === 'lookup').length >= 2, true);
  },
};
