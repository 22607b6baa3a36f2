/** What can happen; the code of a move says which of these, whom it concerns, and how it goes. */
export const kinds = [
  'says',
  'says-unheard',
  'asks-again',
  'reads',
  'commits',
  'dies-before-commit',
  'starts',
  'goes-on',
  'dies',
  'dies-with-message',
  'reaches',
  'is-lost',
  'is-waited-for-no-more',
  'comes-twice',
  'stray-reaches',
  'callback-arrives',
  'callback-comes-twice',
  'agency-decides',
  'agency-decides-and-calls',
  'clock-strikes',
  'date-passes',
  'desk-settles',
] as const;
export type Kind = (typeof kinds)[number];

const WAYS = 64;
const WHOM = 64;

/** The same in every exploration, so that a path can be followed again. */
export const codeOf = (kind: Kind, whom = 0, way = 0): number => (numbers[kind] * WHOM + whom) * WAYS + way;

export const moveOf = (code: number): { kind: Kind; whom: number; way: number } => ({
  kind: kinds[Math.floor(code / (WHOM * WAYS))]!,
  whom: Math.floor(code / WAYS) % WHOM,
  way: code % WAYS,
});

const numbers = Object.fromEntries(kinds.map((kind, index) => [kind, index])) as Record<Kind, number>;
