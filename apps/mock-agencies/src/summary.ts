import { knownAgencies, type KnownAgency } from '@lienthong/agencies';
import type { RequestRecord } from './journal/records';

export interface Summary {
  /** Keys whose effect happened, confirmations aside; one that was undone since still counts. */
  effects: Record<KnownAgency, number>;
  /** Of those effects, the ones undone. */
  reversed: Record<KnownAgency, number>;
  /** Effects that happened more than once: one key twice, or one step's intent standing in two rounds. Must be 0. */
  duplicates: number;
}

export function summarise(records: RequestRecord[]): Summary {
  const acts = records.filter(({ commits, intent }) => commits > 0 && intent !== 'confirm');
  return {
    effects: countByAgency(acts),
    reversed: countByAgency(acts.filter(({ status }) => status === 'undone')),
    duplicates: repeatedCommits(records) + repeatedRounds(records),
  };
}

const countByAgency = (records: RequestRecord[]): Record<KnownAgency, number> =>
  Object.fromEntries(knownAgencies.map((id) => [id, records.filter(({ agency }) => agency === id).length])) as Record<
    KnownAgency,
    number
  >;

const repeatedCommits = (records: RequestRecord[]): number =>
  records.reduce((sum, { commits }) => sum + Math.max(0, commits - 1), 0);

function repeatedRounds(records: RequestRecord[]): number {
  const standing = records.filter(({ status }) => status === 'committed');
  const acts = new Set(standing.map(({ dossier, agency, step, intent }) => `${dossier} ${agency} ${step} ${intent}`));
  return standing.length - acts.size;
}
