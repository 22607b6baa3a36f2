import type { KnownAgency } from '@lienthong/agencies';
import type { RequestRecord } from './journal/records';
import { isQuestion } from './rules/intents';

export interface Summary {
  /**
   * Keys whose effect happened, confirmations, questions and consents aside; one that was undone since still counts.
   * The first five agencies are always there, any other only when it did something.
   */
  effects: Counts;
  /** Of those effects, the ones undone. */
  reversed: Counts;
  /** Effects that happened more than once: one key twice, one step's intent standing in two rounds, one notice sent twice. Must be 0. */
  duplicates: number;
  /** Consents given, those taken back included. */
  consents: number;
  notices: number;
  /** Statuses and results that the national portal took. */
  statuses: number;
}

type Counts = Partial<Record<KnownAgency, number>>;

export function summarise(records: RequestRecord[]): Summary {
  const acts = records.filter((record) => record.commits > 0 && isAct(record));
  const of = (wanted: KnownAgency): number =>
    records.filter(({ agency, commits }) => commits > 0 && agency === wanted).length;
  return {
    effects: countByAgency(acts),
    reversed: countByAgency(acts.filter(({ status }) => status === 'undone')),
    duplicates: repeatedCommits(records) + repeatedRounds(records) + repeatedNotices(records),
    consents: of('vneid'),
    notices: of('notifications'),
    statuses: of('national-portal'),
  };
}

const alwaysListed: KnownAgency[] = ['civil-registry', 'population', 'residence', 'health-insurance', 'identity-card'];
const notCounted = new Set<KnownAgency>(['vneid', 'notifications', 'national-portal']);

const isAct = ({ agency, intent }: RequestRecord): boolean =>
  !notCounted.has(agency) && intent !== 'confirm' && !isQuestion(intent);

function countByAgency(records: RequestRecord[]): Counts {
  const counts: Counts = Object.fromEntries(alwaysListed.map((id) => [id, 0]));
  for (const { agency } of records) counts[agency] = (counts[agency] ?? 0) + 1;
  return counts;
}

const repeatedCommits = (records: RequestRecord[]): number =>
  records.reduce((sum, { commits }) => sum + Math.max(0, commits - 1), 0);

/** A confirmation counts here; a question may well be asked again, and a notice's round is only its running number. */
function repeatedRounds(records: RequestRecord[]): number {
  const standing = records.filter(
    (record) => record.status === 'committed' && (isAct(record) || record.intent === 'confirm'),
  );
  const acts = new Set(standing.map(({ dossier, agency, step, intent }) => `${dossier} ${agency} ${step} ${intent}`));
  return standing.length - acts.size;
}

/** Exactly once per dossier, step, kind and sequence to the citizen (RB-20), under whatever key it came. */
function repeatedNotices(records: RequestRecord[]): number {
  const sent = records.flatMap(({ agency, commits, claims }) =>
    agency === 'notifications' && commits > 0 ? (claims['notice'] ?? []) : [],
  );
  return sent.length - new Set(sent).size;
}
