import type { Case } from '../world/case';
import { times } from '../expectations';
import type { Scenario } from '../scenario';

const throughProvince = { province: true };

export const shuffledReports: Scenario = {
  id: '13',
  name: 'Báo cáo trạng thái trùng và sai thứ tự · Status messages twice and out of order',
  circumstances: throughProvince,
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    await world.agencies.behave(
      'civil-registry:pending',
      'civil-registry:shuffled-reports',
      'residence:early-callback',
      'health-insurance:duplicate-callback',
      'identity-card:duplicate-callback',
    );
    const birth = await world.file({ procedure: 'birth' });
    await birth.accept();
    await world.at('2026-11-24T09:00:00+07:00');
    check('RE-03', 'six reports in disorder, one registration', await birth.outcome(), 'COMPLETED');
    const answers = (await birth.events('RequestAnswered')).filter(({ data }) => data.answer === 'accepted');
    const names = answers.map(({ data }) => `${data.step}/${data.intent}`);
    check('RE-03', 'each answer was written once', new Set(names).size, names.length);
    check('RE-03', 'nothing contradicts itself', (await birth.events('AnswerContradicted')).length, 0);
    check('RE-01', 'the portal sees 1, 2, 4, 9, 10 and nothing else', await birth.statuses(), [1, 2, 4, 9, 10]);
  },
};

export const lostPush: Scenario = {
  id: '14',
  name: 'Hồ sơ đẩy sang Bộ Tư pháp bị mất · A push to the Ministry of Justice is lost, and found by reconciliation',
  circumstances: throughProvince,
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    await world.agencies.behave('civil-registry:lost-push');
    const birth = await world.file({ procedure: 'birth' });
    await birth.accept();
    check(
      'F-05',
      'taken with a word of success, and lost',
      [await times(birth, 'civil-registry/register'), await birth.outcome()],
      [0, undefined],
    );
    await world.at('2026-11-23T17:00:00+07:00');
    check(
      'F-05',
      'asked about, it is not there, and is pushed again',
      await times(birth, 'civil-registry/register'),
      1,
    );
    check('D2', 'the dossier goes on to its end', await birth.outcome(), 'COMPLETED');
    check(
      'F-05',
      'nobody had to look',
      (await birth.events('TaskOpened')).map(({ data }) => data.kind),
      ['review'],
    );
  },
};

export const unknownProse: Scenario = {
  id: '15',
  name: 'Câu trả lời bằng văn xuôi không rõ nghĩa · A reply in prose that nobody knows',
  circumstances: throughProvince,
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    await world.agencies.behave('civil-registry:unknown-prose');
    const birth = await world.file({ procedure: 'birth' });
    await birth.accept();
    await world.at('2026-11-23T12:00:00+07:00');
    check('RE-05', 'UNCLASSIFIED: tried again, then a person is asked', await birth.tasks(), ['unreadable']);
    check('F-11', 'it is never taken for success', (await birth.steps())['birth-registration'], 'FAILED_TECHNICAL');
    check(
      'F-11',
      'nor for a refusal',
      [await birth.outcome(), (await birth.events('StepRefused')).length],
      [undefined, 0],
    );
    await world.agencies.behave();
    await birth.resolve('unreadable', { resolution: 'retry' });
    check(
      'F-11',
      'once the province speaks clearly it is done, once',
      [await times(birth, 'civil-registry/register'), await birth.outcome()],
      [1, 'COMPLETED'],
    );
  },
};

export const outageOfTwoDays: Scenario = {
  id: '27',
  name: 'Hệ thống tỉnh ngừng hai ngày rồi gửi lại · A province is out for two days, then everything is replayed',
  circumstances: { ...throughProvince, patienceSeconds: 5 * 86_400 },
  async play(world, check) {
    await world.at('2026-11-25T09:00:00+07:00');
    await world.agencies.behave('civil-registry:down:86400');
    const births: Case[] = [];
    for (const order of [1, 2]) {
      const edits = { '/child/birthOrder': order, '/child/childrenInBirth': 2 };
      const birth = await world.file({ procedure: 'birth', edits });
      await birth.accept();
      births.push(birth);
    }
    await world.at('2026-11-27T09:00:00+07:00');
    const states = async () => Promise.all(births.map(async (one) => (await one.steps())['birth-registration']));
    check('F-06', 'for two days nothing gets through', await states(), ['DISPATCHED', 'DISPATCHED']);
    check(
      'RB-15',
      'the legal clock runs on: the citizens got their apology',
      await Promise.all(births.map(async (one) => (await one.toldAt('APOLOGY')).length > 0)),
      [true, true],
    );
    await world.agencies.behave();
    await world.at('2026-11-27T10:00:00+07:00');
    check('F-06', 'then all is replayed', await Promise.all(births.map((one) => one.outcome())), [
      'COMPLETED',
      'COMPLETED',
    ]);
    check(
      'F-06',
      'each registered once',
      await Promise.all(births.map((one) => times(one, 'civil-registry/register'))),
      [1, 1],
    );
  },
};

export const invisibleForHours: Scenario = {
  id: 'F-05',
  name: 'Đã nộp mà không thấy trong phần mềm hộ tịch · Filed, but not to be seen in the registry’s software for hours',
  circumstances: throughProvince,
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const faults = ['civil-registry:lost-callback', 'national-portal:down:86400'];
    await world.agencies.behave('civil-registry:hold', ...faults);
    const birth = await world.file({ procedure: 'birth' });
    await birth.accept();
    await world.at('2026-11-23T10:00:00+07:00');
    await world.agencies.behave(...faults);
    await world.agencies.release('civil-registry');
    check(
      'F-05',
      'entered in the book, but the registry’s word is lost',
      [await times(birth, 'civil-registry/register'), await birth.outcome()],
      [1, undefined],
    );
    await world.at('2026-11-23T17:00:00+07:00');
    check('F-05', 'what is owed is asked about until it is known', await birth.outcome(), 'COMPLETED');
    const { rows } = await world.parts.pool.query<{ system: string; id: string }>('select system, id from external_id');
    const registry = rows.filter(({ system }) => system === 'civil-registry').map(({ id }) => id);
    check(
      'RD-07',
      'our code, the province’s and the registry’s are mapped',
      [birth.receipt.startsWith('G01.'), registry.length > 0],
      [true, true],
    );
    check('RD-07', 'uniquely both ways', new Set(rows.map(({ system, id }) => `${system} ${id}`)).size, rows.length);
    check('F-05', 'the portal was down and has nothing', (await birth.portal()).length, 0);
    await world.agencies.behave();
    await world.at('2026-11-24T09:00:00+07:00');
    const stored = (await birth.portal()).filter(({ intent }) => intent === 'result').map(({ step }) => step);
    check('F-05', 'each result is a delivery of its own, and all arrive', [...new Set(stored)].length, 4);
    check('F-12', 'statuses go on where they had stopped', await birth.statuses(), [1, 2, 4, 9, 10]);
  },
};
