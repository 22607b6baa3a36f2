import { isTerminal } from '@lienthong/plan';
import { owedBy } from '../agenda';
import { isLeaving, openTasks, type Dossier } from '../dossier';
import type { DossierEvent } from '../events';
import { fold } from '../evolve/evolve';
import { react } from '../react/react';
import { messagesOf } from '../told/messages';
import { nationalStatus } from '../told/national-status';

/** What one command made happen. */
export interface Happening {
  before: Dossier | undefined;
  after: Dossier;
  events: DossierEvent[];
  now: number;
}

/** Of every command, whatever it is; the first breach throws. */
export function checkCommand(happening: Happening): void {
  const { before, after, events, now } = happening;
  if (JSON.stringify(fold(events, before)) !== JSON.stringify(after)) throw new Error('fold differs from state');
  const more = react(after, now).events;
  if (more.length > 0) throw new Error(`something more would follow: ${more[0]!.id}`);
  if (before) checkEnded(before, happening);
  checkOwed(after);
  checkClocks(happening);
  checkDeadlines(after, now);
  checkTold(happening);
}

const reopens = new Set<string>(['TaskResolved', 'SupplementAnswered']);
const appends = new Set<string>(['StepCorrected', 'StepAnnulled']);

/** Nothing ended comes to life again, but a refused part of which a new attempt is made; another dossier corrects or annuls. */
function checkEnded(before: Dossier, { after, events }: Happening): void {
  for (const { id, partOf } of after.plan.steps) {
    const [was, is] = [before.steps[id]!.state, after.steps[id]!.state];
    const retried = partOf && was === 'REFUSED' && events.some(({ type }) => reopens.has(type));
    const appended = events.some(({ type, data }) => appends.has(type) && 'step' in data && data.step === id);
    if (isTerminal(was) && was !== is && !retried && !appended) throw new Error(`${id} was ${was}, now ${is}`);
  }
}

/** Undos go one at a time, last first; nothing is owed twice; closed owes nothing. */
function checkOwed(dossier: Dossier): void {
  const { owed, closed, wakeAt } = owedBy(dossier);
  if (new Set(owed.map(({ id }) => id)).size < owed.length) throw new Error('owed twice');
  if (owed.filter(({ kind }) => kind === 'undo').length > 1) throw new Error('two undos at a time');
  if (closed && (owed.length > 0 || wakeAt !== undefined || openTasks(dossier).length > 0))
    throw new Error('closed, but something is owed');
}

/** D7, RB-16: only a receipt, a resumption and a verification set a date anew; nothing else makes it come earlier. */
function checkClocks({ before, after, events }: Happening): void {
  for (const event of events) {
    if (event.type === 'ApologyIssued' && event.data.due <= event.data.oldDue)
      throw new Error('an apology with no later date');
    if (event.type !== 'DueSet' || event.data.why !== 'calendar') continue;
    if (event.data.due < before!.clocks[event.data.scope]!.due) throw new Error('earlier than promised');
  }
  const set = new Set(events.flatMap((event) => (event.type === 'DueSet' ? [event.data.scope] : [])));
  for (const [scope, clock] of Object.entries(after.clocks)) {
    const was = before?.clocks[scope];
    if (clock.apologies > after.plan.limits.apologiesPerStep) throw new Error(`${scope}: an apology too many`);
    if (was && !set.has(scope) && was.original !== clock.original) throw new Error(`${scope}: original date moved`);
    const total = after.clocks.total;
    if (set.has(scope) && total && !total.stopped && clock.original > Math.max(total.due, clock.from))
      throw new Error(`${scope}: due after its dossier`);
  }
}

/** D2: nobody is waited for beyond their date. */
function checkDeadlines(dossier: Dossier, now: number): void {
  for (const [id, step] of Object.entries(dossier.steps))
    for (const [kind, { at }] of Object.entries(step.deadlines ?? {}))
      if (at + 1_000 <= now && !isTerminal(step.state) && !isLeaving(dossier, id))
        throw new Error(`${id}: ${kind} still waited for`);
}

const asks = new Set<string>([
  'FEE_DUE',
  'CONSENT_REQUESTED',
  'CONSENT_REMINDER',
  'SUPPLEMENT_REQUESTED',
  'SUPPLEMENT_REMINDER',
  'ROUTE_OFFERED',
]);

/** RE-01: a status never goes back before receipt; nobody is asked for what is over. */
function checkTold({ before, after, events, now }: Happening): void {
  const [was, is] = [before && nationalStatus(before), nationalStatus(after)];
  if (was && was > 1 && is === 1) throw new Error(`status ${was}, then 1`);
  if (was === 4 && is === 2) throw new Error(`status ${was}, then 2`);
  for (const message of messagesOf(before, after, events))
    if (message.to === 'citizen' && asks.has(message.kind) && message.date! + 1_000 <= now)
      throw new Error(`${message.kind} for a date that has passed`);
}
