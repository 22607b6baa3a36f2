/** Agencies as the system sees them: the port, the directory, the adapter over HTTP, their callbacks. */
export { codesOf } from './answer';
export type { Answer, AskOutcome, SendOutcome, Unavailable, UndoOutcome, Unreadable } from './answer';
export { CallbackRejected, verifyCallback, type Callback, type CallbackHeaders } from './callbacks';
export {
  DirectoryFaults,
  isCallbackSecret,
  parseDirectory,
  type AgencyDirectory,
  type DirectoryEntry,
  type ProvinceAccess,
} from './directory';
export { InvalidPayload } from './check-payload';
export { httpAgency, type HttpAgencyOptions } from './http-agency';
export { openPort, openPorts } from './open-port';
export type { AgencyPort, AgencyRequest, CallOptions, ClosableAgency } from './port';
export { sendAll } from './send-all';
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
