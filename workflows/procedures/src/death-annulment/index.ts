/** A death record annulled because the person lives or is another: RESURRECT_CASE (domain I.2, F-19, RI-05). */
import { numberedFor } from '../fields/numbered';
import { annulmentOf } from '../linked/form';
import { linkedProcedure } from '../linked/procedure';
import { decisionRules } from '../linked/rules';
import { annulment, consumers } from './consumers';
import { annulmentRequests } from './requests';
import { samples } from './samples';
import { annulmentSettings, key } from './settings';

export const deathAnnulment = linkedProcedure({
  id: 'death-annulment',
  code: '2.002913',
  title: 'Hủy bỏ đăng ký khai tử đã đăng ký liên thông',
  of: { procedure: 'death', step: 'death-registration' },
  kind: 'annuls',
  key,
  form: {
    schema: numberedFor('DF', annulmentOf('Hủy bỏ đăng ký khai tử')),
    rules: decisionRules({ kind: 'annuls', key }, 'DF'),
  },
  root: annulment,
  consumers,
  requests: annulmentRequests,
  samples,
  settings: annulmentSettings,
});
