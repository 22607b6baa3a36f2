import type { Case } from '../world/case';
import type { World } from '../world/world';
import type { Check, Scenario } from '../scenario';
import { times } from '../expectations';

const PATIENCE = { patienceSeconds: 3_600 };
const certificate = {
  book: { number: '77/2026', volume: '1/2026', page: '77', registeredOn: '2026-11-23' },
  certificateNumber: 'KS-00004-2026-77',
};
const entered = { resolution: 'enter-result', answer: 'accepted', result: certificate };

/** A registration that the registry's software cannot take for longer than our patience; a person enters what stands in the book. */
async function unreachable(world: World): Promise<Case> {
  await world.at('2026-11-23T09:00:00+07:00');
  await world.agencies.behave('civil-registry:down:86400');
  const birth = await world.file({ procedure: 'birth' });
  await birth.accept();
  await world.at('2026-11-23T11:00:00+07:00');
  return birth;
}

async function registeredByHand(birth: Case, check: Check): Promise<void> {
  check(
    'F-07',
    'the registry cannot be reached: FAILED_TECHNICAL, a person is asked',
    [(await birth.steps())['birth-registration'], await birth.tasks()],
    ['FAILED_TECHNICAL', ['unreachable']],
  );
  check('RE-01', 'the portal still sees 4', (await birth.statuses()).at(-1), 4);
  await birth.resolve('unreachable', entered, 1);
  await birth.resolve('unreachable', { resolution: 'confirm-result' }, 2);
  check(
    'F-07',
    'entered and confirmed by two: the same event as from the registry',
    (await birth.events('RequestAnswered')).some(
      ({ data, actor }) => data.intent === 'register' && data.answer === 'accepted' && actor.startsWith('officer:'),
    ),
    true,
  );
}

export const lateAutomaticResult: Scenario = {
  id: '28',
  name: 'Nhập tay, rồi kết quả tự động về sau · Entered by hand, then the automatic result comes',
  circumstances: PATIENCE,
  async play(world, check) {
    const birth = await unreachable(world);
    await registeredByHand(birth, check);
    check('D2', 'the dossier goes on to its end', await birth.outcome(), 'COMPLETED');
    const before = (await birth.texts()).length;
    const key = `${birth.dossierId}/birth-registration/register/0`;
    const late = { key, answer: 'accepted', reference: 'HT-1', result: certificate };
    check('F-07', 'the registry’s own word comes', await world.agencies.callBack('civil-registry', late), 200);
    check('F-07', 'it says the same: one fact, written once', (await birth.texts()).length, before);
    check('F-07', 'and nobody is bothered', await birth.tasks(), []);
  },
};

export const conflictingResult: Scenario = {
  id: 'F-07',
  name: 'Nhập tay trái với hệ thống · What was entered by hand and the system disagree',
  circumstances: PATIENCE,
  async play(world, check) {
    const birth = await unreachable(world);
    await registeredByHand(birth, check);
    const key = `${birth.dossierId}/birth-registration/register/0`;
    const book = { ...certificate.book, number: '78/2026' };
    const other = { key, answer: 'accepted', reference: 'HT-1', result: { ...certificate, book } };
    await world.agencies.callBack('civil-registry', other);
    check('F-07', 'another book number: a person looks, nothing is overwritten', await birth.tasks(), ['incident']);
    const kept = (await birth.result('birth-registration', 'register'))?.['book'] as { number: string };
    check('F-07', 'what was confirmed stands', kept.number, '77/2026');
    await birth.resolve('incident', { resolution: 'acknowledge' });
    check('D2', 'once it is settled the dossier is closed', await birth.outcome(), 'COMPLETED');
  },
};

export const secondPerson: Scenario = {
  id: '30',
  name: 'Can thiệp phải có người thứ hai · An override needs a second person',
  circumstances: PATIENCE,
  async play(world, check) {
    const birth = await unreachable(world);
    check('F-07', 'an officer enters a result', await birth.resolve('unreachable', entered, 1), 200);
    check('F-07', 'which alone does nothing', (await birth.steps())['birth-registration'], 'FAILED_TECHNICAL');
    check(
      'F-07',
      'the same officer cannot confirm it',
      await birth.resolve('unreachable', { resolution: 'confirm-result' }, 1),
      409,
    );
    check('F-07', 'another one can', await birth.resolve('unreachable', { resolution: 'confirm-result' }, 2), 200);
    check('F-07', 'and so the birth is registered', (await birth.steps())['birth-registration'], 'COMPLETED');
    const by = (await birth.events('TaskResolved')).map(({ data }) => [data.resolution, data.by]);
    check(
      'RG-02',
      'both stand in the ledger, under two names',
      [by.map(([what]) => what), new Set(by.map(([, who]) => who)).size],
      [['result-proposed', 'result-confirmed'], 2],
    );
    check('RI-04', 'the registry itself did nothing', await times(birth, 'civil-registry/register'), 0);
  },
};
