/** The invariants of reliability § 1.3 that the checker judges. */
export const invariantIds = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I10', 'I11', 'I12'] as const;
export type InvariantId = (typeof invariantIds)[number];

export interface Broken {
  /** `claim`: what this trial says in particular. */
  invariant: InvariantId | 'claim';
  dossierId?: string;
  what: string;
}

/** What the checker says of a world at rest. */
export interface Verdict {
  checked: InvariantId[];
  broken: Broken[];
  /** How much was looked at, e.g. `dossiers`, `effects`. */
  counts: Record<string, number>;
}

/** One line of output per trial. */
export interface TrialLine {
  id: string;
  what: string;
  checked: InvariantId[];
  verdict: 'ok' | 'violated';
  broken?: Broken[];
  seconds: number;
  seed: number;
  commit: string;
  figures?: Record<string, number | string>;
}

/** The last line of a run. */
export interface Totals {
  total: number;
  ok: number;
  violated: number;
  seconds: number;
  seed: number;
  commit: string;
}

export const totalsOf = (lines: TrialLine[], { seconds, seed, commit }: Omit<Totals, 'total' | 'ok' | 'violated'>) => {
  const ok = lines.filter(({ verdict }) => verdict === 'ok').length;
  return { total: lines.length, ok, violated: lines.length - ok, seconds, seed, commit } satisfies Totals;
};
