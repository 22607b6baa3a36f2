import { getIntent } from '@lienthong/plan';
import { messagesOf, owedBy, requestId, type Agenda, type Dossier, type DossierEvent } from '@lienthong/dossier';
import { canonical } from './canonical';
import { chain, GENESIS } from './chain';
import { dossierRow, taskRows } from './read-model';
import type { SealedSecret } from './seal-secret';
import type { Change, ExternalId, Held } from './storage';
import type { CommandRequest, Door } from './transact';

interface Happened {
  held: Held;
  before: Dossier | undefined;
  done: { dossier: Dossier; events: DossierEvent[] };
  sealed: SealedSecret;
}

/** Everything that has to be written because of what happened. */
export function changeOf(door: Door, request: CommandRequest, { held, before, done, sealed }: Happened): Change {
  const { dossierId, actor, papers } = request;
  const { head } = held;
  const start = { dossierId, seq: head?.seq ?? 0, hash: head?.hash ?? GENESIS };
  const { rows, hash } = chain(start, done.events, { actor, recordedAt: door.now() });
  const row = dossierRow(dossierId, start.seq + rows.length, done.dossier);
  const agenda: Agenda = { dossierId, seq: row.seq, digest: row.digest, ...owedBy(done.dossier) };
  const changed = head ? !owesTheSame(head.agenda, agenda) : !isIdle(agenda);
  const next = {
    opens: !head,
    dossier: done.dossier,
    row,
    hash,
    agenda,
    replans: before?.plan !== done.dossier.plan,
    agendaSeq: changed ? row.seq : null,
    deliveredSeq: request.run ? row.seq : null,
  };
  return {
    rows,
    head: next,
    tasks: taskRows(dossierId, done.dossier, before),
    vaultKeys: sealed.newKeys,
    secrets: sealed.rowsFor(done.events),
    paperIds: papers ? held.papers.filter((paper) => paper.dossierId === null).map(({ paperId }) => paperId) : [],
    externalIds: externalIds(done),
    messages: messagesOf(before, done.dossier, done.events),
    runs: request.run ? [request.run] : [],
    endedRuns: endedRuns(request, done.events),
  };
}

/** Two changes of one dossier, the second decided on the head that the first leaves, as one. */
export const bothOf = (first: Change, second: Change): Change => ({
  rows: [...first.rows, ...second.rows],
  head: {
    ...second.head,
    opens: first.head.opens,
    replans: first.head.replans || second.head.replans,
    agendaSeq: second.head.agendaSeq ?? first.head.agendaSeq,
    deliveredSeq: second.head.deliveredSeq ?? first.head.deliveredSeq,
  },
  tasks: [...first.tasks.filter(({ taskId }) => !second.tasks.some((task) => task.taskId === taskId)), ...second.tasks],
  vaultKeys: [...first.vaultKeys, ...second.vaultKeys],
  secrets: [...first.secrets, ...second.secrets],
  paperIds: [...first.paperIds, ...second.paperIds],
  externalIds: [...first.externalIds, ...second.externalIds],
  messages: [...first.messages, ...second.messages],
  runs: [...new Set([...first.runs, ...second.runs])],
  endedRuns: [...first.endedRuns, ...second.endedRuns],
});

const endedRuns = ({ history }: CommandRequest, events: DossierEvent[]): Change['endedRuns'] =>
  events.flatMap(({ type, data }): Change['endedRuns'] => {
    if (type === 'RunLost') return [{ run: data.run, ended: 'lost', history: null }];
    return type === 'RunArchived' ? [{ run: data.run, ended: 'archived', history: history ?? null }] : [];
  });

/** What agencies call our requests. */
const externalIds = ({ dossier, events }: Happened['done']): ExternalId[] =>
  events.flatMap((event) => {
    if (event.type !== 'RequestAnswered' || !event.data.reference) return [];
    const { step, intent, reference } = event.data;
    return [{ system: getIntent(dossier.plan, step, intent).agency, request: requestId(event.data), id: reference }];
  });

const isIdle = ({ owed, wakeAt }: Agenda): boolean => owed.length === 0 && wakeAt === undefined;

const owesTheSame = (a: Agenda, b: Agenda): boolean =>
  a.closed === b.closed && a.wakeAt === b.wakeAt && canonical(a.owed) === canonical(b.owed);
