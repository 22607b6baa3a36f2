/** Questions to a database: nothing happens at the agency, so there is nothing to count and nothing to take back. */
const questions = new Set(['verify', 'lookup', 'check-notice', 'check-insurance', 'check-merit', 'check-assistance']);

export const isQuestion = (intent: string): boolean => questions.has(intent);
