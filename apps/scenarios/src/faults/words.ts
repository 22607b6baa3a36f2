import type { Case } from '../world/case';
import { times } from '../expectations';
import type { Scenario } from '../scenario';

const numberOf = async (birth: Case): Promise<unknown> =>
  (await birth.result('birth-registration', 'reserve'))?.['personalNumber'];

export const lateNumbers: Scenario = {
  id: 'F-01',
  name: 'Số định danh về chậm nhiều ngày · Personal numbers come days late',
  async play(world, check) {
    await world.at('2026-11-25T13:30:00+07:00');
    await world.agencies.behave('population:down:86400');
    const birth = await world.file({ procedure: 'birth' });
    await birth.accept();
    await world.at('2026-11-25T15:29:59+07:00');
    check('D5', 'not before two working hours', await birth.tasks(), []);
    await world.at('2026-11-25T15:30:00+07:00');
    check('F-01', 'no answer at all is an answer too late', await birth.tasks(), ['late-answer']);
    await birth.resolve('late-answer', { resolution: 'proceed' });
    check(
      'F-01',
      'a certificate without the number is valid',
      (await birth.steps())['birth-registration'],
      'COMPLETED',
    );
    const [version] = (await birth.portal()).filter(({ intent }) => intent === 'result');
    check('F-01', 'and reaches the citizen', [version?.step, version?.version], ['birth-registration', 1]);
    await world.at('2026-11-26T09:00:00+07:00');
    await world.agencies.behave();
    await world.at('2026-11-26T10:00:00+07:00');
    check(
      'F-01',
      'the number comes in the end, to certificate and card',
      [
        await times(birth, 'population/reserve'),
        (await birth.result('birth-registration', 'add-number'))?.['version'],
        await times(birth, 'health-insurance/add-number'),
      ],
      [1, 2, 1],
    );
    check('D2', 'and everything is done', await birth.outcome(), 'COMPLETED');
  },
};

export const triplets: Scenario = {
  id: 'F-02',
  name: 'Nghi trùng: sinh ba, gửi lại, lỗi tiếng Anh · Triplets, a record sent again, errors in raw English',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    await world.agencies.behave('population:malformed');
    const numbers = new Set<unknown>();
    for (const order of [1, 2, 3]) {
      const birth = await world.file({
        procedure: 'birth',
        edits: { '/child/birthOrder': order, '/child/childrenInBirth': 3 },
      });
      await birth.accept();
      numbers.add(await numberOf(birth));
      check(
        'F-02',
        `child ${order}: what cannot be read is asked about, never believed`,
        [await times(birth, 'population/reserve'), await birth.outcome()],
        [1, 'COMPLETED'],
      );
    }
    check('RB-09', 'order of birth tells triplets apart: three numbers', numbers.size, 3);
    await world.agencies.behave();
    const again = await world.file({
      procedure: 'birth',
      edits: { '/child/birthOrder': 2, '/child/childrenInBirth': 3 },
    });
    await again.accept();
    check('F-02', 'the second child sent again is suspected', await again.tasks(), ['manual-check']);
    check('F-02', 'and no second number is made', await numberOf(again), undefined);
    await again.resolve('manual-check', { resolution: 'retry', note: 'Đã xác minh: không trùng.' });
    check('RB-09', 'a false match is sent again with a note', numbers.has(await numberOf(again)), false);
  },
};

export const prose: Scenario = {
  id: 'F-11',
  name: 'Trả lời bằng câu chữ thay vì mã · Replies in sentences instead of codes',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    await world.agencies.behave(
      'population:prose',
      'civil-registry:html-200',
      'residence:huge',
      'health-insurance:malformed',
      'identity-card:prose',
    );
    const birth = await world.file({ procedure: 'birth' });
    await birth.accept();
    check(
      'F-11',
      'a sentence, a web page, 64 MiB: asked about and done once each',
      [await birth.outcome(), Object.values((await birth.summary()).effects)],
      ['COMPLETED', [1, 1, 1, 1, 1]],
    );

    await world.agencies.behave('civil-registry:prose', 'civil-registry:no-ask');
    const blind = await world.file({ procedure: 'birth', sample: 'second-twin' });
    await blind.accept();
    await world.at('2026-11-23T12:00:00+07:00');
    check(
      'RE-05',
      'where nothing can be asked a person is, after one send',
      [await blind.tasks(), await times(blind, 'civil-registry/register')],
      [['unreadable'], 1],
    );
    check(
      'F-11',
      'the wording never decided anything',
      (await blind.steps())['birth-registration'],
      'FAILED_TECHNICAL',
    );
  },
};

export const statusOrder: Scenario = {
  id: 'F-12',
  name: 'Trạng thái gửi sai thứ tự bị từ chối · Statuses sent before their predecessors are refused',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    await world.agencies.behave('national-portal:down:86400');
    const birth = await world.file({ procedure: 'birth', edits: { '/copies': 1 } });
    await birth.decide('supplement');
    await world.at('2026-11-25T09:00:00+07:00');
    await birth.supplement();
    await birth.accept();
    check('F-12', 'the portal has missed everything', await birth.statuses(), []);
    await world.agencies.behave('national-portal:flaky:0.5');
    await world.at('2026-11-25T17:00:00+07:00');
    await world.agencies.behave();
    await world.at('2026-11-26T09:00:00+07:00');
    const told = (await birth.portal()).filter(({ intent }) => intent === 'status');
    check(
      'F-12',
      'it gets them all, oldest first, without a gap',
      told.map(({ position }) => position),
      told.map((_, index) => index + 1),
    );
    check(
      'RG-02',
      'each as it was: waiting and supplement are not masked',
      told.map(({ status }) => status),
      [1, 6, 2, 5, 4, 9, 10],
    );
  },
};
