import { type RequestBuilder, requestsOf } from '../../requests/requests-of';
import { branchRequests } from './branches';
import { gateRequests } from './gates';
import { registrationRequests } from './registration';

/** What each agency is told, in its own message schema: nothing more than it needs, and never a contact field. */
const builders: Record<string, RequestBuilder> = { ...gateRequests, ...registrationRequests, ...branchRequests };

export const toBirthRequest = requestsOf('birth', builders);
