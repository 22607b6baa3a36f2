import { checkFacts, type FormRule, tidyName, vietnamDay } from '@lienthong/form';
import type { LinkedDossier, Procedure } from '@lienthong/plan';

import type { BirthFacts } from '../birth';
import { numberHasPlace } from '../fields/rules';
import type { LinkedContext } from '../linked/procedure';
import { decisionRules } from '../linked/rules';
import { settingsReader } from '../settings';
import { correctionFacts, type CorrectionFacts } from './form';
import { correctionSettings, key } from './settings';

type CorrectionRule = FormRule<CorrectionFacts, LinkedContext>;

/** RI-03: only what becomes different; what is told again as it was would send every consumer to work for nothing. */
const isChanged = (field: 'fullName' | 'bornOn' | 'sex' | 'ethnicity' | 'nationality'): CorrectionRule => ({
  id: 'BF-92',
  reads: [`/changes/${field}`],
  check: ({ changes }, { linked }) => {
    const declared = (linked.facts as BirthFacts | undefined)?.child[field];
    return changes[field] === undefined || declared === undefined || tidyName(changes[field]) !== tidyName(declared);
  },
  vi: 'Nội dung này giống hệt trong hồ sơ khai sinh. Vui lòng bỏ trống.',
  en: 'This is already so in the birth dossier. Please leave it empty.',
});

/** BF-93: nobody is registered before birth. */
const childIsBorn: CorrectionRule = {
  id: 'BF-93',
  reads: ['/changes/bornOn', '/decision/issuedOn'],
  check: ({ changes, decision }) => changes.bornOn === undefined || changes.bornOn <= decision.issuedOn,
  vi: 'Ngày sinh không thể ở sau ngày quyết định.',
  en: 'The date of birth cannot be after the decision.',
};

export const correctionRules: CorrectionRule[] = [
  ...decisionRules({ kind: 'corrects', key }, 'BF'),
  ...(['fullName', 'bornOn', 'sex', 'ethnicity', 'nationality'] as const).map(isChanged),
  childIsBorn,
  ...['/changes/mother/personalId', '/changes/father/personalId'].map(numberHasPlace),
];

/** RD-05: the number tells sex and year of birth (D.1); only the population authority replaces it, and need not. */
const numberStillFits = (
  field: 'sex' | 'bornOn',
  isTold: (changes: CorrectionFacts['changes'], linked: LinkedDossier) => boolean,
): CorrectionRule => ({
  id: 'RD-05',
  reads: [`/changes/${field}`],
  check: ({ changes }, { linked }) => !isTold(changes, linked),
  vi: 'Số định danh cho biết giới tính và năm sinh: cơ quan dân cư quyết định có cấp lại số hay không.',
  en: 'The personal number tells sex and year of birth: the population authority decides whether it is replaced.',
});

const warningRules = [
  numberStillFits('sex', ({ sex }) => sex !== undefined),
  numberStillFits('bornOn', ({ bornOn }, { facts }) => {
    const declared = (facts as BirthFacts | undefined)?.child.bornOn;
    return bornOn !== undefined && bornOn.slice(0, 4) !== declared?.slice(0, 4);
  }),
];

export const correctionWarnings: NonNullable<Procedure['warnings']> = ({ facts, at, linked, settings }) => {
  if (!linked) return [];
  const context = { today: vietnamDay(at), settings: settingsReader(correctionSettings, settings), linked };
  const found = checkFacts({ schema: correctionFacts, rules: warningRules }, facts, context);
  return found.filter(({ rule }) => rule === 'RD-05');
};
