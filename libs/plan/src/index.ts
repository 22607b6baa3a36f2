/** Vocabulary of procedures: steps, intents, plans, rule packs. */
export * from './plan';
export * from './procedure';
export * from './step-state';
