import type { Intent, PlanStep } from '@lienthong/plan';

import { laterDeathNames } from '../../rule-packs';
import { feeGate } from '../../law/fees';
import type { DeathFacts } from '../form';
import { registrationFees } from './fees';
import { type PlannedDeath, unitsOf } from './planned';

/** The root: the officer looks, databases are asked, the book is written, and the person is marked dead (domain B.5). */
export const deathRegistration = (planned: PlannedDeath): PlanStep => {
  const fees = registrationFees(planned);
  const laterNames = laterDeathNames(planned.pack);
  return {
    id: 'death-registration',
    title: 'Đăng ký khai tử',
    agency: 'civil-registry',
    unit: unitsOf(planned).justice,
    requested: true,
    after: [],
    review: true,
    intents: [...feeGate(fees), ...registrationIntents(planned.facts)],
    due: { days: planned.settings.number('kt.dueWD'), verifyDays: planned.settings.number('kt.verifyDueWD') },
    fees,
    resultName: planned.pack.deathResultName,
    ...(laterNames.length > 0 && { laterNames }),
    source: `Luật Hộ tịch 60/2014/QH13 Điều 32–34; NĐ 63/2024/NĐ-CP Điều 14; ${planned.pack.source}`,
  };
};

/**
 * Before the book is written: an electronic notice is trusted only when its facility has signed it (RH-08), and the
 * person must be found alive (F-19). What a database doubts a person clears up.
 */
const registrationIntents = ({ notice, deceased }: DeathFacts): Intent[] => [
  ...(notice.code === undefined ? [] : [question('check-notice', 'health-facility')]),
  ...(deceased.personalId === undefined ? [] : [question('verify', 'population')]),
  { name: 'register-death', agency: 'civil-registry', kind: 'legal-act', completes: true },
  ...(deceased.personalId === undefined ? [] : [markDead]),
];

const question = (name: string, agency: string): Intent => ({
  name,
  agency,
  kind: 'query',
  onRefused: 'manual-check',
});

const markDead: Intent = { name: 'mark-dead', agency: 'population', kind: 'legal-act' };
