import { isIncomplete, isWaiting, offeredIn, type Audited } from '@lienthong/stack';
import type { Cast, Decision } from './cast';
import type { Story } from './family';

/** What people do with one case. */
export interface Play extends Story {
  decision: Decision;
  withdraw?: 'before-decision' | 'after-decision';
}

export const plainPlay: Play = { procedure: 'birth', sample: 'plain', decision: 'accept' };

const PATIENCE_MS = 120_000;

/** A citizen, officers, agencies: until the case has ended, or waits for somebody who is not of the cast. */
export async function playCase(cast: Cast, { decision, withdraw, ...story }: Play): Promise<string> {
  const { dossierId } = await cast.submit(story);
  if (withdraw === 'before-decision') await cast.withdraw(dossierId);
  else if (await cast.decide(dossierId, decision)) {
    if (decision === 'supplement') await cast.supplement(dossierId);
    if (withdraw === 'after-decision') await cast.withdraw(dossierId);
  }
  await workOff(cast, dossierId);
  await cast.receive(dossierId);
  return dossierId;
}

/** Whoever is asked says yes. */
export async function workOff(cast: Cast, dossierId: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    let last: Audited | undefined;
    const isUp = (audited: Audited): boolean =>
      (last = audited).agenda.closed || isAsked(audited) || isWaiting(audited);
    if (!(await cast.seen(dossierId, isUp, until - Date.now()))) return;
    if (last!.agenda.closed || !(await answer(cast, dossierId, last!))) return;
  }
}

const isAsked = (audited: Audited): boolean =>
  audited.tasks.some(({ kind }) => kind === 'review') || isIncomplete(audited) || offeredIn(audited) !== undefined;

/** False when nobody of the cast is asked. */
async function answer(cast: Cast, dossierId: string, audited: Audited): Promise<boolean> {
  const step = offeredIn(audited);
  if (step) await cast.agree(dossierId, step);
  else if (isIncomplete(audited)) await cast.supplement(dossierId);
  else if (audited.tasks.some(({ kind }) => kind === 'review')) await cast.decide(dossierId, 'accept');
  else return false;
  return true;
}
