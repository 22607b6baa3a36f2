import { type RequestBuilder, requestsOf } from '../../requests/requests-of';
import { benefitRequests } from './benefits';
import { registrationRequests } from './registration';

/** What each agency is told, in its own message schema: nothing more than it needs, and never a contact field. */
const builders: Record<string, RequestBuilder> = { ...registrationRequests, ...benefitRequests };

export const toDeathRequest = requestsOf('death', builders);
