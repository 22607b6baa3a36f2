import { evolve, type Dossier } from '@lienthong/dossier';
import { digestOf, entryOf, eventOf, type LedgerRow } from '@lienthong/ledger';
import type { Witness } from './history';

/** Holds what Temporal recorded of a run against the ledger; the first disagreement in words, undefined when both agree. */
export function findDisagreement(runId: string, { agendas, done }: Witness, rows: LedgerRow[]): string | undefined {
  const digests = stateDigests(rows, new Set(agendas.map(({ seq }) => seq)));
  const strange = agendas.find(({ seq, digest }) => digests.get(seq) !== digest);
  if (strange)
    return `run ${runId} was given an agenda of sequence number ${strange.seq} that the ledger's events do not give`;
  for (const { action, wrote } of done) {
    const missing = wrote.find((seq) => !rows[seq - 1] || entryOf(rows[seq - 1]!).actor !== `run:${runId}`);
    if (missing !== undefined)
      return `run ${runId} says that ${action} wrote sequence number ${missing}; the ledger says otherwise`;
  }
  return undefined;
}

/** Digest of the folded state at each wanted sequence number. */
function stateDigests(rows: LedgerRow[], wanted: ReadonlySet<number>): Map<number, string> {
  const digests = new Map<number, string>();
  let dossier: Dossier | undefined;
  for (const row of rows) {
    dossier = evolve(dossier, eventOf(row));
    if (wanted.has(row.seq)) digests.set(row.seq, digestOf(dossier));
  }
  return digests;
}
