/** Agencies as the system sees them: the port, the directory, the adapter over HTTP, their callbacks. */
export type { Answer, AskOutcome, SendOutcome, Unavailable, UndoOutcome, Unreadable } from './answer';
export { CallbackRejected, verifyCallback, type Callback, type CallbackHeaders } from './callbacks';
export {
  DirectoryFaults,
  isCallbackSecret,
  parseDirectory,
  type AgencyDirectory,
  type DirectoryEntry,
} from './directory';
export { httpAgencies, httpAgency, InvalidPayload, type ClosableAgency, type HttpAgencyOptions } from './http-agency';
export type { AgencyPort, AgencyRequest, CallOptions } from './port';
export {
  findMessage,
  isKnownAgency,
  knownAgencies,
  messages,
  type KnownAgency,
  type Payload,
  type Result,
} from './schemas';
export { defaultLimits, type HttpLimits } from './wire/exchange';
export { findMisfit } from './wire/validate';
