/** What the domain page promises, by its own numbers; each must be exercised by a spec. */
const series: { prefix: string; last: number; digits: number; about: string }[] = [
  { prefix: 'RA-', last: 3, digits: 2, about: 'rule packs (A.3)' },
  { prefix: 'RB-', last: 23, digits: 2, about: 'the two groups, step by step (B)' },
  { prefix: 'RC-', last: 5, digits: 2, about: 'funeral and survivor benefits (C.6)' },
  { prefix: 'RD-', last: 9, digits: 2, about: 'identifiers (D)' },
  { prefix: 'RE-', last: 5, digits: 2, about: 'statuses and messages (E)' },
  { prefix: 'RF-', last: 8, digits: 2, about: 'working calendar (F)' },
  { prefix: 'RG-', last: 2, digits: 2, about: 'indicators (G)' },
  { prefix: 'RH-', last: 8, digits: 2, about: 'data protection and signatures (H)' },
  { prefix: 'RI-', last: 5, digits: 2, about: 'undo policy (I.2)' },
  { prefix: 'D', last: 18, digits: 1, about: 'decisions of this project' },
  { prefix: 'F-', last: 12, digits: 2, about: 'failures that happened (I.1)' },
];

export const domainRuleIds: string[] = series.flatMap(({ prefix, last, digits }) =>
  Array.from({ length: last }, (_, index) => prefix + String(index + 1).padStart(digits, '0')),
);

/** Checked elsewhere or later, one by one and with the reason; an id that gets a spec must leave this list. */
export const outOfScope: Record<string, string> = {
  'RG-01': 'indicators are computed from the event log by a later issue, with the pages that show them',
};

/** Any of them; field rules of a procedure are numbered `BF-nn` (birth) and `DF-nn` (death), domain D18. */
export const ruleIdPattern = /\b(?:R[A-I]-\d{2}|[BD]F-\d{2}|F-\d{2}|D(?:1[0-8]|[1-9]))\b(?!\.\d)/g;
