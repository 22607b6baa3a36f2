import type { Scenario } from '../scenario';
import { times } from '../expectations';

const inAnothersHome = { procedure: 'birth', sample: 'grandparents-home' };
const twin = (order: number) => ({
  ...inAnothersHome,
  edits: { '/child/birthOrder': order, '/child/childrenInBirth': 4 },
});

export const ownersConsent: Scenario = {
  id: '9',
  name: 'Chủ sở hữu đồng ý chậm, không đồng ý, im lặng, hoặc ký giấy · The owner agrees late, refuses, is silent, or signs on paper',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    await world.agencies.behave('vneid:hold');
    const late = await world.file(twin(1));
    check(
      'RB-13',
      'consent is asked at submission, not after the registration',
      (await late.journal('vneid')).length > 0,
      true,
    );
    await late.accept();
    check('RB-13', 'everything but the residence goes on meanwhile', await late.steps(), {
      'birth-registration': 'COMPLETED',
      'personal-id': 'COMPLETED',
      'permanent-residence': 'WAITING_CONSENT',
      'health-insurance-card': 'COMPLETED',
      'identity-card': 'COMPLETED',
    });
    await world.at('2026-12-03T23:59:59+07:00');
    await world.agencies.release('vneid');
    check(
      'RB-13',
      'agreed in the last second of the seventh working day: registered',
      await late.outcome(),
      'COMPLETED',
    );
    check('D11', 'a reminder went out two working days before', await late.toldAt('CONSENT_REMINDER'), [
      '2026-12-01T23:59:59+07:00',
    ]);

    await world.at('2026-12-07T09:00:00+07:00');
    await world.agencies.behave('vneid:refuse');
    const refused = await world.file(twin(2));
    await refused.accept();
    check(
      'F-20',
      'the owner refuses: the residence alone is refused',
      [(await refused.steps())['permanent-residence'], await refused.outcome()],
      ['REFUSED', 'PARTIALLY_COMPLETED'],
    );

    await world.agencies.behave('vneid:hold');
    const silent = await world.file(twin(3));
    await silent.accept();
    await world.at('2026-12-16T23:59:59+07:00');
    check(
      'RB-13',
      'silent until the end of the seventh working day',
      (await silent.steps())['permanent-residence'],
      'WAITING_CONSENT',
    );
    await world.at('2026-12-17T00:00:00+07:00');
    check('D2', 'then the residence is EXPIRED', (await silent.steps())['permanent-residence'], 'EXPIRED');
    check('RI-02', 'and its siblings stand', await silent.outcome(), 'PARTIALLY_COMPLETED');

    await world.at('2026-12-18T09:00:00+07:00');
    const onPaper = await world.file(twin(4));
    await onPaper.accept();
    check(
      'RB-13',
      'the signed paper is taken in place of VNeID',
      await onPaper.consentOnPaper('permanent-residence'),
      202,
    );
    check('RB-13', 'and the residence is registered', await onPaper.outcome(), 'COMPLETED');
    check('RB-13', 'once', await times(onPaper, 'residence/register'), 1);
  },
};
