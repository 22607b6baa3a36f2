/** The forty stories of domain I.3 and the failures of I.1, played in virtual time. */
export { runScenarios } from './run';
export type { Report, Scenario } from './scenario';
export { scenarios } from './scenarios';
