import { witnessOf } from '@lienthong/audit';
import { digestOf } from '@lienthong/ledger';
import { evolve, type Dossier } from '@lienthong/dossier';
import type { Broken } from '../../verdict';
import { isRunning } from '../read/runs';
import { toEvent, type Case, type World } from '../world';

/** Numbers without a gap, every fact once; what Temporal did stands in the ledger, and every run that wrote there is known. */
export const judgeLedgerComplete = ({ cases }: World): Broken[] =>
  cases.flatMap((one) =>
    [...gaps(one), ...twice(one), ...strangers(one), ...disagreements(one)].map((what): Broken => ({
      invariant: 'I4',
      dossierId: one.dossierId,
      what,
    })),
  );

const gaps = ({ events }: Case): string[] =>
  events
    .flatMap(({ seq }, index) => (seq === index + 1 ? [] : [`sequence number ${index + 1} is missing`]))
    .slice(0, 1);

function twice({ told }: Case): string[] {
  const ids = told.map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is recorded twice`);
}

const RUN = 'run:';

/** A run that wrote can be looked into for ever: its history is kept, or the ledger says that it was lost; meanwhile it is open. */
function strangers({ told, runs }: Case): string[] {
  const wrote = new Set(told.flatMap(({ actor }) => (actor.startsWith(RUN) ? [actor.slice(RUN.length)] : [])));
  return runs.flatMap((run) => {
    const { runId, source, fault } = run;
    if (fault) return [`run ${runId}: ${fault}`];
    if (!wrote.has(runId)) return [];
    if (source === 'unread') return [`run ${runId} wrote, and is neither to be found nor named lost`];
    return source === 'live' && !isRunning(run) ? [`run ${runId} wrote and ended, and its history was not kept`] : [];
  });
}

function disagreements(one: Case): string[] {
  const seen = one.runs.flatMap((run) => (run.history ? [{ run, ...witnessOf(run.history) }] : []));
  const digests = digestsAt(one, new Set(seen.flatMap(({ agendas }) => agendas.map(({ seq }) => seq))));
  return seen.flatMap(({ run, agendas, done }) => [
    ...agendas
      .filter(({ seq, digest }) => digests.get(seq) !== digest)
      .map(({ seq }) => `run ${run.runId} was given an agenda of ${seq} that the ledger does not give`),
    ...done.flatMap(({ action, wrote }) =>
      wrote
        .filter((seq) => one.told[seq - 1]?.actor !== `${RUN}${run.runId}`)
        .map((seq) => `run ${run.runId} says that ${action} wrote ${seq}, the ledger does not`),
    ),
  ]);
}

/** Of the folded state at each wanted sequence number. */
function digestsAt({ told }: Case, wanted: ReadonlySet<number>): Map<number, string> {
  const digests = new Map<number, string>();
  let dossier: Dossier | undefined;
  for (const event of told) {
    dossier = evolve(dossier, toEvent(event));
    if (wanted.has(event.seq)) digests.set(event.seq, digestOf(dossier));
  }
  return digests;
}
