/** Annulment of a registered birth: a dossier of its own; the old one is only appended to (RI-05). */
import { annulmentOf } from '../linked/form';
import { linkedProcedure } from '../linked/procedure';
import { decisionRules } from '../linked/rules';
import { annulment, consumers } from './consumers';
import { annulmentRequests } from './requests';
import { samples } from './samples';
import { annulmentSettings, key } from './settings';

export const birthAnnulment = linkedProcedure({
  id: 'birth-annulment',
  code: '3.000722',
  title: 'Thu hồi, hủy bỏ đăng ký khai sinh đã đăng ký liên thông',
  of: { procedure: 'birth', step: 'birth-registration' },
  kind: 'annuls',
  key,
  form: { schema: annulmentOf('Hủy bỏ đăng ký khai sinh'), rules: decisionRules({ kind: 'annuls', key }, 'BF') },
  root: annulment,
  consumers,
  requests: annulmentRequests,
  samples,
  settings: annulmentSettings,
});
