import { checkFacts, vietnamDay } from '@lienthong/form';
import { hasResult, type LinkedDossier, type Procedure, type RuleIssue } from '@lienthong/plan';

import { lawNotLoaded } from '../law/find-law';
import { findSharedPack } from '../rule-packs';
import { settingsReader } from '../settings';
import type { LinkedProcedure } from './procedure';

/** The decision is checked together with the dossier that it speaks of: without one there is nothing to correct or annul. */
export const checkLinked =
  (definition: LinkedProcedure): Procedure['check'] =>
  ({ facts, choose, at, linked, settings: overrides }) => {
    if (!findSharedPack(at)) return [lawNotLoaded()];
    const settings = settingsReader(definition.settings, overrides);
    const nothing = choose === undefined || (Array.isArray(choose) && choose.length === 0) ? [] : [nothingToChoose];
    if (!linked || !stands(linked, definition)) return [...nothing, noSuchAct(definition)];
    const refused = definition.mayBegin?.(linked, settings);
    const context = { today: vietnamDay(at), settings, linked };
    return [...nothing, ...(refused ? [refused] : []), ...checkFacts(definition.form, facts, context)];
  };

const stands = ({ plan, steps }: LinkedDossier, { of }: LinkedProcedure): boolean =>
  plan.procedure === of.procedure && hasResult(steps[of.step] ?? 'NOT_REQUESTED');

/** RI-03 of corrections, RI-05 of annulments. */
export const ruleOf = ({ kind }: Pick<LinkedProcedure, 'kind'>): string => (kind === 'corrects' ? 'RI-03' : 'RI-05');

const noSuchAct = (definition: LinkedProcedure): RuleIssue => ({
  pointer: '',
  rule: ruleOf(definition),
  vi: 'Chỉ cải chính hoặc hủy bỏ được việc đã đăng ký và còn hiệu lực. Vui lòng mở từ hồ sơ đã đăng ký.',
  en: 'Only what is registered and stands can be corrected or annulled. Please begin from that dossier.',
});

/** Who is told follows from the other dossier. */
const nothingToChoose: RuleIssue = {
  pointer: '/choose',
  rule: 'RB-05',
  vi: 'Thủ tục này không cần chọn việc: cơ quan nào đã dùng dữ liệu thì sẽ được báo. Vui lòng bỏ phần đã chọn.',
  en: 'Nothing is chosen here: every agency that used the data is told. Please leave the choice out.',
};
