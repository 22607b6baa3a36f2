/** Mock agencies and a mock VNeID over real HTTP, with a journal that trials judge by. */
export { faultMeanings, faultModes, parseFault, UnknownFault, type Fault, type FaultMode } from './faults/fault';
export type { Entry as JournalEntry, EntryKind } from './journal/entry';
export { startMockAgencies, type MockAgencies, type MockAgenciesConfig } from './start-mock-agencies';
export type { Summary } from './summary';
