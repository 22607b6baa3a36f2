import type { Case } from '../world/case';
import type { Scenario } from '../scenario';

export const halfFinished: Scenario = {
  id: 'F-08',
  name: 'Trẻ có khai sinh mà chưa có cư trú · Registered at birth, but nowhere resident',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const notAsked = await world.file({ procedure: 'birth', choose: ['health-insurance-card'] });
    await notAsked.accept();
    await world.agencies.behave('residence:refuse');
    const refused = await world.file({ procedure: 'birth', sample: 'second-twin' });
    await refused.accept();
    await world.agencies.behave();
    await world.at('2027-01-25T09:00:00+07:00');
    for (const [why, birth] of [
      ['not asked for', notAsked],
      ['refused', refused],
    ] as const)
      check(
        'RB-21',
        `residence ${why}: reminded on days 30 and 50`,
        (await birth.toldAt('RESIDENCE_DUTY_REMINDER')).map((at) => at.slice(0, 10)),
        ['2026-12-23', '2027-01-12'],
      );
    const { rows } = await world.parts.pool.query<{ id: string }>(
      `select dossier_id as id from dossier where steps->>'birth-registration' = 'COMPLETED' and steps->>'permanent-residence' <> 'COMPLETED'`,
    );
    check(
      'F-08',
      'the read model knows them',
      rows.map(({ id }) => id).sort(),
      [notAsked.dossierId, refused.dossierId].sort(),
    );
  },
};

const inHoChiMinhCity = {
  '/registration': { province: '79', commune: '26740' },
  '/mother/residence': { kind: 'permanent', province: '79', commune: '26740', detail: 'Số 2 đường Ví Dụ' },
  '/father/residence': { kind: 'permanent', province: '79', commune: '26740', detail: 'Số 2 đường Ví Dụ' },
};

export const perProvince: Scenario = {
  id: 'F-09',
  name: 'Số liệu thí điểm theo từng tỉnh · Pilot figures by province, from the events alone',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const choose = ['health-insurance-card'];
    const inTime = await world.file({ procedure: 'birth', choose });
    const late = await world.file({
      procedure: 'birth',
      sample: 'second-twin',
      choose,
      edits: inHoChiMinhCity,
    });
    await inTime.accept();
    await world.at('2026-11-27T09:00:00+07:00');
    await late.accept();
    const figures: Record<string, { done: number; onTime: number }> = {};
    for (const birth of [inTime, late]) count(figures, await provinceAndLateness(birth));
    check('F-09', 'one office was late, and its province shows it', figures, {
      '01': { done: 1, onTime: 1 },
      '79': { done: 1, onTime: 0 },
    });
    const apologies = (await late.events('ApologyIssued')).filter(({ data }) => data.step === 'birth-registration');
    check('RB-16', 'an apology changed nothing about that', apologies.length, 1);
  },
};

/** Read from the ledger, which knows offices and dates but no person. */
async function provinceAndLateness(birth: Case): Promise<{ province: string; isLate: boolean }> {
  const [submitted] = await birth.events('DossierSubmitted');
  const insurer = submitted!.data.plan.steps.find(({ id }) => id === 'health-insurance-card')!.unit;
  const missed = await birth.events('DueMissed');
  return {
    province: insurer.split('-').at(-1)!,
    isLate: missed.some(({ data }) => data.scope === 'birth-registration'),
  };
}

function count(
  figures: Record<string, { done: number; onTime: number }>,
  { province, isLate }: { province: string; isLate: boolean },
): void {
  const { done, onTime } = figures[province] ?? { done: 0, onTime: 0 };
  figures[province] = { done: done + 1, onTime: onTime + (isLate ? 0 : 1) };
}
