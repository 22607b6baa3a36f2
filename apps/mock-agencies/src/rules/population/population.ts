import { isQuestion } from '../intents';
import type { AgencyRules } from '../agency-rules';
import { cancel, markDead, restore, update, verify } from './life';
import { confirm, isConfirmed, reserve } from './numbers';

/** The national population database: numbers (domain D3, D4), and who is alive (domain C.5). */
export const population: AgencyRules = {
  judge: { reserve, confirm, verify, 'mark-dead': markDead, restore, update, cancel },
  mayUndo: ({ intent, claims }, { office }) =>
    isQuestion(intent) || (intent === 'reserve' && !isConfirmed(office, claims['number'] ?? '')),
};
