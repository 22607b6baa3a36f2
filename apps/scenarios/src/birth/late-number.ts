import type { Scenario } from '../scenario';
import { times, undone } from '../expectations';

export const certificateFirst: Scenario = {
  id: '7',
  name: 'Số định danh chậm ba ngày, cấp giấy khai sinh trước · The number is three days late, the certificate goes first',
  async play(world, check) {
    await world.at('2026-11-23T08:00:00+07:00');
    await world.agencies.behave('population:hold');
    const birth = await world.file({ procedure: 'birth' });
    await birth.accept();
    await world.at('2026-11-23T09:59:59+07:00');
    check('D5', 'nobody is asked before two working hours are over', await birth.tasks(), []);
    await world.at('2026-11-23T10:00:00+07:00');
    check('RB-08', 'then the officer is asked', await birth.tasks(), ['late-answer']);
    check('RB-08', 'and may go on', await birth.resolve('late-answer', { resolution: 'proceed' }), 200);
    check('RB-08', 'certificate and health card go out, the identity card waits for the number', await birth.steps(), {
      'birth-registration': 'COMPLETED',
      'personal-id': 'RECEIVED',
      'permanent-residence': 'COMPLETED',
      'health-insurance-card': 'COMPLETED',
      'identity-card': 'PENDING',
    });
    check('D2', 'no outcome while a requested step is open', await birth.outcome(), undefined);
    await world.at('2026-11-26T10:00:00+07:00');
    await world.agencies.behave();
    await world.agencies.release('population');
    check('D2', 'with the number everything ends', await birth.outcome(), 'COMPLETED');
    const second = await birth.result('birth-registration', 'add-number');
    check('RB-08', 'the certificate’s second version supersedes the first', second?.['version'], 2);
    check(
      'F-01',
      'the card learns the number too, each once',
      await Promise.all([
        times(birth, 'civil-registry/add-number'),
        times(birth, 'health-insurance/add-number'),
        times(birth, 'identity-card/issue'),
      ]),
      [1, 1, 1],
    );
    const versions = (await birth.portal()).filter(
      ({ step, intent }) => intent === 'result' && step === 'birth-registration',
    );
    check(
      'RH-07',
      'the store gets version 1, then 2',
      versions.map(({ version }) => version),
      [1, 2],
    );
    check(
      'RB-23',
      'the citizen is told of the new version',
      (await birth.toldAt('CORRECTION_ISSUED')).length > 0,
      true,
    );
  },
};

export const numberAfterRefusal: Scenario = {
  id: '36',
  name: 'Số về sau khi đã từ chối · The number comes after the refusal: released once, shown never',
  async play(world, check) {
    await world.at('2026-11-23T07:35:00+07:00');
    await world.agencies.behave('population:hold', 'civil-registry:refuse');
    const birth = await world.file({ procedure: 'birth' });
    await birth.accept();
    await world.at('2026-11-23T10:00:00+07:00');
    await world.agencies.behave('population:down:86400', 'population:duplicate-callback', 'civil-registry:refuse');
    await birth.resolve('late-answer', { resolution: 'proceed' });
    check('RB-10', 'the registry refuses at 10:00', (await birth.steps())['birth-registration'], 'REFUSED');
    await world.at('2026-11-23T10:05:00+07:00');
    await world.agencies.release('population');
    const acked = (await birth.journal('population')).filter(({ kind }) => kind === 'callback-acked');
    check('RE-03', 'the number comes more than once and is taken each time', acked.length > 1, true);
    await world.agencies.behave();
    await world.at('2026-11-23T12:00:00+07:00');
    check('D3', 'it is released exactly once', await undone(birth), ['population/reserve']);
    check('D3', 'and is never confirmed', await times(birth, 'population/confirm'), 0);
    check('D2', 'the outcome is REFUSED', await birth.outcome(), 'REFUSED');
    const number = (await birth.result('birth-registration', 'reserve'))?.['personalNumber'];
    const shown = JSON.stringify([await birth.seen(), await birth.notices(), await birth.portal()]);
    check('D3', 'the citizen never sees it', typeof number === 'string' && shown.includes(number), false);
  },
};
