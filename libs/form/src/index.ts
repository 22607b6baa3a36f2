/** Vocabulary of forms: fields with their labels, cross-field rules, and one function that finds every issue at once. */
export * from './calendar-day';
export * from './check-facts';
export * from './field';
export * from './form';
export * from './identifiers/administrative-code';
export * from './identifiers/personal-number';
export * from './identifiers/phone';
export * from './person-name';
export * from './pointer';
export * from './redact';
export * from './sections';
