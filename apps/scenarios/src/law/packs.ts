import { findSharedPack } from '@lienthong/procedures';
import { Case } from '../world/case';
import type { Scenario } from '../scenario';
import { times } from '../expectations';

const packOf = async (one: Case): Promise<string> => (await one.folded()).plan.pack;
const rules = (answer: Awaited<ReturnType<typeof Case.attempt>>) => [
  answer.status,
  answer.body.errors?.map(({ rule }) => rule),
];

export const openAtTheSwitch: Scenario = {
  id: '24',
  name: 'Đổi gói quy định ngày 01/01/2027 · The pack switches while a dossier is open',
  circumstances: { patienceSeconds: 5 * 86_400 },
  async play(world, check) {
    await world.moveEndpoints();
    await world.at('2026-12-31T10:00:00+07:00');
    await world.agencies.behave('residence:hold', 'identity-card:down:86400');
    const open = await world.file({ procedure: 'birth' });
    await open.accept();
    await world.at('2027-01-04T08:00:00+07:00');
    check('RA-01', 'submitted on 31/12/2026: R3', [await packOf(open), await open.outcome()], ['R3_ND301', undefined]);
    await world.moveEndpoints();
    await world.agencies.behave();
    await world.agencies.release();
    await world.at('2027-01-04T09:00:00+07:00');
    check(
      'RA-02',
      'the old addresses are dead: what was owed goes to the new ones, once',
      [await times(open, 'residence/register'), await times(open, 'identity-card/issue')],
      [1, 1],
    );
    check(
      'RA-01',
      'it finishes on the pack that it began with',
      [await open.outcome(), await packOf(open)],
      ['COMPLETED', 'R3_ND301'],
    );
    const next = await world.file({ procedure: 'birth', sample: 'second-twin' });
    check('RA-01', 'submitted on 04/01/2027: R4', await packOf(next), 'R4_COORD');
    const hops = ['2026-12-31T10:00:00+07:00', '2027-01-04T09:00:00+07:00'].map(
      (at) => findSharedPack(new Date(at))?.route.hops[0],
    );
    check('RA-02', 'which runs over the portal’s coordination in place of DVCLT', hops, [
      'linked-services',
      'portal-coordination',
    ]);
  },
};

export const nameOfTheResult: Scenario = {
  id: '25',
  name: 'Tên kết quả từ 01/03/2027 · What the result of a death is called from 01/03/2027 on',
  async play(world, check) {
    const storedName = async (death: Case) =>
      (await death.portal()).find(({ step }) => step === 'death-registration')?.name;
    const filing = (number: string) => ({
      procedure: 'death',
      sample: 'residence-only',
      edits: { '/deceased/personalId': number },
    });
    await world.at('2027-02-26T09:00:00+07:00');
    const before = await world.file(filing('001041000200'));
    await before.accept();
    check('RA-01', 'issued in February', await storedName(before), 'Trích lục khai tử');
    const across = await world.file(filing('001041000300'));
    await world.at('2027-03-01T00:00:00+07:00');
    const after = await world.file(filing('001041000400'));
    await world.at('2027-03-01T09:00:00+07:00');
    await after.accept();
    check(
      'RA-01',
      'filed and issued in March',
      [await packOf(after), await storedName(after)],
      ['R5_LAW2026', 'Giấy chứng tử'],
    );
    await across.accept();
    check(
      'RA-01',
      'filed in February, issued in March: the name follows the day of issue',
      [await packOf(across), await storedName(across)],
      ['R4_COORD', 'Giấy chứng tử'],
    );
  },
};

export const oldCommune: Scenario = {
  id: '26',
  name: 'Mã xã nay không còn, khi sinh còn · A commune’s code that is invalid today and held at birth',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const birth = await world.file({ procedure: 'birth', sample: 'born-before-the-merger' });
    await birth.accept();
    check('RD-09', 'read as of the day of birth the place is taken', await birth.outcome(), 'COMPLETED');
    const task = (await birth.facts) as { child: { placeOfBirth: { commune: string; validAt?: string } } };
    check(
      'RD-09',
      'and kept as it was declared',
      [task.child.placeOfBirth.commune, task.child.placeOfBirth.validAt],
      ['00007', '2025-06-20'],
    );
    const today = await Case.attempt(world, {
      procedure: 'birth',
      sample: 'born-before-the-merger',
      edits: { '/child/placeOfBirth/validAt': undefined },
    });
    check('RD-09', 'without its date the same code is refused', rules(today), [422, ['RD-09']]);
    const home = await Case.attempt(world, { procedure: 'birth', edits: { '/residence/address/commune': '00007' } });
    check(
      'RD-09',
      'nobody can live today in a commune that is no more',
      [home.status, home.body.errors?.some(({ rule }) => rule === 'RD-09')],
      [422, true],
    );
  },
};

export const midnightInUtc: Scenario = {
  id: '34',
  name: 'Nửa đêm ở Việt Nam là 17 giờ UTC · Midnight in Việt Nam is 17:00 UTC',
  async play(world, check) {
    const withCard = { procedure: 'birth', choose: ['permanent-residence', 'health-insurance-card', 'identity-card'] };
    const withoutCard = { procedure: 'birth', choose: ['permanent-residence', 'health-insurance-card'] };
    await world.at('2026-08-31T16:59:59Z');
    check('RB-05', '31/08/2026 23:59:59: no identity card under R2', rules(await Case.attempt(world, withCard)), [
      422,
      ['RB-05'],
    ]);
    check('RA-03', 'without it R2 runs', await packOf(await world.file(withoutCard)), 'R2_TWO_TIER');
    await world.at('2026-08-31T17:00:00Z');
    const first = await world.file(withCard);
    check(
      'RA-01',
      'a second later: R3, with the card',
      [await packOf(first), (await first.folded()).plan.code],
      ['R3_ND301', '3.000722'],
    );
    await world.at('2027-02-28T16:59:59Z');
    check('RA-01', '28/02/2027 23:59:59: R4', await packOf(await world.file(withCard)), 'R4_COORD');
    await world.at('2027-02-28T17:00:00Z');
    check('RA-01', '01/03/2027 00:00:00: R5', await packOf(await world.file(withCard)), 'R5_LAW2026');
  },
};

export const cutOver: Scenario = {
  id: 'F-06',
  name: 'Chuyển hệ thống vội vàng · A cut-over in a hurry: transfers lost, addresses moved',
  async play(world, check) {
    await world.moveEndpoints();
    await world.at('2026-12-31T09:00:00+07:00');
    await world.agencies.behave(
      'civil-registry:flaky:0.6',
      'residence:flaky:0.6',
      'health-insurance:lost-callback',
      'identity-card:down:86400',
    );
    const births = [];
    for (const order of [1, 2, 3]) {
      const birth = await world.file({
        procedure: 'birth',
        edits: { '/child/birthOrder': order, '/child/childrenInBirth': 3 },
      });
      await birth.accept();
      births.push(birth);
    }
    await world.at('2026-12-31T18:00:00+07:00');
    check(
      'F-06',
      'nothing is through while one system is away',
      await Promise.all(births.map((one) => one.outcome())),
      [undefined, undefined, undefined],
    );
    await world.moveEndpoints();
    await world.agencies.behave();
    await world.at('2027-01-01T09:00:00+07:00');
    check(
      'F-06',
      'all that was not acknowledged is sent again',
      await Promise.all(births.map((one) => one.outcome())),
      ['COMPLETED', 'COMPLETED', 'COMPLETED'],
    );
    check(
      'F-06',
      'and each act is done once',
      await Promise.all(births.map(async (one) => Object.values((await one.summary()).effects))),
      [
        [1, 1, 1, 1, 1],
        [1, 1, 1, 1, 1],
        [1, 1, 1, 1, 1],
      ],
    );
  },
};
