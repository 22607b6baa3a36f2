import { setTimeout as sleep } from 'node:timers/promises';
import { getProcedure } from '@lienthong/procedures';
import { must, type Client } from '../client';
import { isWaiting, type Audited } from './audited';
import { answered, supplement, withdraw, type InReview } from './citizen';
import type { DemoOptions, Moment } from './demo-options';
import { firstRequestArrived } from './trouble';

export interface CaseTools {
  client: Client;
  trouble(moment: Moment): Promise<void>;
  tell(line: string): void;
}

export interface CaseRun {
  dossierId: string;
  auditor: string;
  audited: Audited;
  /** False when it neither ended nor waits for a person in time. */
  settled: boolean;
  seconds: number;
}

const CASE_MS = 85_000;
const LOOK_MS = 60;
const SECOND_LOOK_MS = 700;
/** A branch whose agency does not answer must not keep the citizen from withdrawing. */
const OUT_MS = 15_000;

/** One citizen, the officers, the agencies: submits, decides, withdraws as asked, and waits until nothing moves any more. */
export async function runCase(tools: CaseTools, options: DemoOptions, declaration: Declaration): Promise<CaseRun> {
  const { facts } = declaration;
  const { client, trouble, tell } = tools;
  const startedAt = Date.now();
  const auditor = await client.token({ as: 'auditor', sub: 'auditor-1' });
  const citizen = await client.token({ as: 'citizen', sub: 'citizen-1', personalId: filerOf(facts) });
  const submission = { procedure: options.procedure, ...declaration };
  const { dossierId, receipt } = must(
    await client.post<{ dossierId: string; receipt: string }>('/dossiers', citizen, submission),
    'submit',
  );
  tell(`submitted, receipt ${receipt}`);
  await trouble('submitted');
  const look = async () => must(await client.get<Audited>(`/audit/dossiers/${dossierId}`, auditor), 'look');
  const until = startedAt + CASE_MS;

  if (options.withdraw === 'before-decision') await withdraw(tools, dossierId, citizen);
  else await decide(tools, options, { look, dossierId, citizen, facts });
  await troubleWhenSent(tools, options, dossierId);
  if (options.withdraw === 'after-root') {
    await reachedBy(
      look,
      (audited) => isWaiting(audited) || audited.agenda.closed || branchesAreOut(audited),
      Math.min(until, Date.now() + OUT_MS),
    );
    // What was withdrawn is taken back while it is still held; what could not be withdrawn goes on.
    if (!(await withdraw(tools, dossierId, citizen))) await client.mock('POST', '/release');
  }
  const audited = await workedOff(tools, { look, dossierId, citizen, facts }, until);
  const settled = audited.agenda.closed || isWaiting(audited);
  return { dossierId, auditor, audited, settled, seconds: (Date.now() - startedAt) / 1000 };
}

const filerOf = (facts: unknown): string | undefined =>
  (facts as { filer?: { personalId?: string } }).filer?.personalId;

async function isStill(look: () => Promise<Audited>, { seq }: Audited): Promise<boolean> {
  await sleep(SECOND_LOOK_MS);
  return (await look()).seq === seq;
}

async function reachedBy(
  look: () => Promise<Audited>,
  reached: (audited: Audited) => boolean,
  until: number,
): Promise<Audited> {
  for (;;) {
    const audited = await look();
    if (Date.now() > until) return audited;
    // A callback may be on its way: who waits for a person still waits a moment later.
    if (reached(audited) && (audited.agenda.closed || !isWaiting(audited) || (await isStill(look, audited))))
      return audited;
    await sleep(LOOK_MS);
  }
}

/** The root has ended and each branch is at its agency, as far as it can get there. */
const branchesAreOut = ({ steps }: Audited): boolean =>
  Object.values(steps).every((state) => !['PENDING', 'IN_REVIEW', 'DISPATCHED'].includes(state));

/** Until nothing moves any more; officers of later steps agree to what the first one has let through, the citizen answers what is asked. */
async function workedOff(tools: CaseTools, review: InReview, until: number): Promise<Audited> {
  for (;;) {
    const audited = await reachedBy(review.look, (seen) => seen.agenda.closed || isWaiting(seen), until);
    if (audited.agenda.closed || Date.now() > until) return audited;
    if (await answered(tools, review, audited)) continue;
    if (!reviewIn(audited) || !(await decideOnce(tools, review, 'accept'))) return audited;
  }
}

async function decide(tools: CaseTools, { decision }: DemoOptions, review: InReview): Promise<void> {
  const isDecided = await decideOnce(tools, review, decision);
  if (isDecided && decision === 'supplement') {
    await supplement(tools, review);
    await decideOnce(tools, review, 'accept');
  }
  await tools.trouble('decided');
}

const grounds = {
  refuse: { reason: 'not-competent', ground: 'Luật Hộ tịch' },
  supplement: { reason: 'paper-unreadable' },
  accept: {},
};

/** False when nobody is asked: what has a fee to be paid first is looked at only then, if ever. */
async function decideOnce(
  { client, tell }: CaseTools,
  { look, dossierId }: InReview,
  decision: 'accept' | 'supplement' | 'refuse',
): Promise<boolean> {
  const isReady = (seen: Audited) => reviewIn(seen) !== undefined || seen.agenda.closed || isWaiting(seen);
  const task = reviewIn(await look()) ?? reviewIn(await reachedBy(look, isReady, Date.now() + OUT_MS));
  if (!task) {
    tell('no officer is asked to decide');
    return false;
  }
  const officer = await client.token({ as: 'officer', sub: 'officer-1', unit: task.unit });
  const path = `/tasks/${encodeURIComponent(`${dossierId}:${task.task}`)}`;
  must(await client.post(`${path}/claim`, officer), 'claim');
  const { etag } = await client.get(path, officer);
  must(await client.post(`${path}/decision`, officer, { decision, ...grounds[decision] }, etag), 'decide');
  tell(`the officer of ${task.unit} decides: ${decision}`);
  return true;
}

const reviewIn = ({ tasks }: Audited) => tasks.find(({ kind }) => kind === 'review');

async function troubleWhenSent(
  { client, trouble, tell }: CaseTools,
  { kill, lose }: DemoOptions,
  dossierId: string,
): Promise<void> {
  if (!kill.some(({ moment }) => moment === 'sent') && !lose.includes('sent')) return;
  if (await firstRequestArrived(client, dossierId, 20_000)) await trouble('sent');
  else tell('no request was sent');
}

/** A declaration as it is handed in. */
export interface Declaration {
  facts: unknown;
  choose?: string[];
}

/** The sample as of the submission, with its own choice or the one asked for; blocks of other branches are left out. */
export function declarationOf(
  { procedure, sample, choose }: Pick<DemoOptions, 'procedure' | 'sample' | 'choose'>,
  at: Date,
): Declaration {
  const { fit, samples } = getProcedure(procedure);
  const declared = samples[sample]!;
  const chosen = choose ?? declared.choose;
  const facts = declared.facts(at);
  return chosen ? { facts: choose ? fit(facts, chosen) : facts, choose: chosen } : { facts };
}
