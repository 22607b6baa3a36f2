/** Correction of a registered birth: a dossier of its own that tells every consumer (RB-23, RI-03). */
import { isTerminal, type LinkedDossier, type RuleIssue } from '@lienthong/plan';

import { type LinkedProcedure, linkedProcedure } from '../linked/procedure';
import { consumers, correction } from './consumers';
import { correctionFacts } from './form';
import { correctionReaders } from './readers';
import { correctionRequests } from './requests';
import { correctionRules, correctionWarnings } from './rules';
import { samples } from './samples';
import { correctionSettings, key } from './settings';

const branchesAreOver: NonNullable<LinkedProcedure['mayBegin']> = ({ steps }: LinkedDossier, settings) =>
  settings.flag('birthCorrection.waitsForBranches') && !Object.values(steps).every(isTerminal)
    ? stillRunning
    : undefined;

const stillRunning: RuleIssue = {
  pointer: '',
  rule: 'RI-03',
  vi: 'Hồ sơ khai sinh còn việc đang giải quyết. Vui lòng cải chính khi các việc đã xong, để cơ quan nào cũng được báo.',
  en: 'The birth dossier is not finished. Please correct it when it is, so that every agency is told.',
};

export const birthCorrection = linkedProcedure({
  id: 'birth-correction',
  code: '3.000722',
  title: 'Cải chính, bổ sung thông tin khai sinh đã đăng ký liên thông',
  of: { procedure: 'birth', step: 'birth-registration' },
  kind: 'corrects',
  key,
  form: { schema: correctionFacts, rules: correctionRules },
  mayBegin: branchesAreOver,
  warnings: correctionWarnings,
  root: correction,
  consumers,
  requests: correctionRequests,
  readers: correctionReaders,
  samples,
  settings: correctionSettings,
});
