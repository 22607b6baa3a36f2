import { tidyName } from '@lienthong/form';
import type { RequestContext } from '@lienthong/plan';

import { needed, type RequestBuilder } from '../../requests/requests-of';
import { collectFor } from '../../requests/spelling';
import { consentParties } from '../consents';
import { factsOf } from './earlier';

/** The text that is agreed to, kept as evidence with its version (domain I.2); its words are VNeID's. */
const consentText = {
  version: 'residence-1',
  purpose: 'Đồng ý cho trẻ đăng ký thường trú vào chỗ ở hợp pháp (Luật Cư trú 68/2020/QH14 Điều 20)',
};

const askConsent = (context: RequestContext) => ({
  ...consentText,
  subject: 'permanent-residence',
  parties: consentParties(factsOf(context)).map(({ role, fullName, personalId }) => ({
    role,
    fullName: tidyName(fullName),
    // BF-50: who cannot be asked in VNeID signs on paper.
    personalId: needed(personalId, 'personal number of who agrees'),
  })),
});

export const gateRequests: Record<string, RequestBuilder> = {
  'birth-registration/collect': collectFor('birth-registration'),
  'permanent-residence/consent': askConsent,
  'permanent-residence/collect': collectFor('permanent-residence'),
};
