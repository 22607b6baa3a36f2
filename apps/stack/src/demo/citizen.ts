import { must, type Client } from '../client';
import { isIncomplete, offeredIn, type Audited } from './audited';

interface Tools {
  client: Client;
  tell(line: string): void;
}

/** A case under way, and who handed it in. */
export interface InReview {
  look(): Promise<Audited>;
  dossierId: string;
  citizen: string;
  facts: unknown;
}

export async function withdraw({ client, tell }: Tools, dossierId: string, citizen: string): Promise<boolean> {
  const { status } = await client.post(`/dossiers/${dossierId}/withdrawal`, citizen);
  const withdrawn = status < 300;
  tell(withdrawn ? 'the citizen withdraws' : 'the citizen wants to withdraw, but nothing is left to withdraw');
  return withdrawn;
}

/** The same declaration once more: it was right, only unreadable. */
export async function supplement({ client, tell }: Tools, { dossierId, citizen, facts }: InReview): Promise<void> {
  must(await client.post(`/dossiers/${dossierId}/supplement`, citizen, { facts }), 'supplement');
  tell('the citizen answers');
}

/** Hands in what an agency asked for, agrees to another payer (RC-02); false when nothing is asked. */
export async function answered(tools: Tools, review: InReview, audited: Audited): Promise<boolean> {
  const step = offeredIn(audited);
  if (step) await agree(tools, review, step);
  else if (isIncomplete(audited)) await supplement(tools, review);
  else return false;
  return true;
}

async function agree({ client, tell }: Tools, { dossierId, citizen }: InReview, step: string): Promise<void> {
  must(await client.post(`/dossiers/${dossierId}/route`, citizen, { step, agree: true }), 'agree');
  tell('the citizen agrees to another payer');
}
