/** The heart, pure: what happens to a dossier, what follows from it, and what is owed next. */
export * from './agenda';
export * from './carry-out';
export type { Command, CommandOf, CommandType } from './decide/command';
export { decide } from './decide/decide';
export * from './dossier';
export * from './events';
export { evolve, fold } from './evolve/evolve';
export * from './intents';
export * from './outcome';
export * from './problem';
export { react } from './react/react';
export * from './request-key';
export { nextDate } from './time/passed-dates';
