/** What is measured against each other, as named in the output. */
export const systems = ['ours', 'bare', 'bareSame', 'textbook'] as const;
export type System = (typeof systems)[number];
export type Rival = Exclude<System, 'ours'>;

export const rivals: readonly Rival[] = ['bare', 'bareSame', 'textbook'];

export const taskQueueOf = (rival: Rival): string => `bench-${rival}`;

/** What each system is, in a line for people. */
export const meaningOf: Record<System, string> = {
  ours: 'a birth case through the gateway, all features on',
  bare: 'Temporal: as many no-op regular activities as ours makes agency calls, one no-op update',
  bareSame: 'bare with our techniques: local activities, a signal',
  textbook: 'an activity per log line, per task and per notice, a timer per step',
};
