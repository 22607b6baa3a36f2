import { todayIn } from '../journal/office';
import { accept, neverOnceDone, type AgencyRules } from './agency-rules';
import { digits, drawUnique } from './draw';

/** Enters the child at the address and answers with notice form CT08. */
export const residence: AgencyRules = {
  judge: {
    register({ key }, office) {
      const today = todayIn(office);
      const { number, claim } = drawUnique(
        office,
        'notice',
        (attempt) => `${digits(office.seed, ['notice', key, attempt], 8)}/${today.slice(0, 4)}`,
      );
      return accept({ notice: { form: 'CT08', number }, effectiveOn: today }, { notice: claim });
    },
  },
  mayUndo: neverOnceDone,
};
