import type { PoolClient } from 'pg';
import { validate as isUuid } from 'uuid';
import type { Concern, Head, Held, StoredAnswer } from '../storage';
import { together } from './pool';
import { headOf, type HeadRecord } from './records';

type Locked = HeadRecord & { legal?: Buffer | null; contact?: Buffer | null };

const HEAD = 'select dossier_id, seq, hash, state, agenda from dossier where dossier_id = $1';
const KEY = (half: string) => `(select wrapped from vault_key where dossier_id = $1 and half = '${half}') as ${half}`;
const LOCK = {
  plain: { name: 'lock head', text: `${HEAD} for update` },
  withKeys: {
    name: 'lock head with keys',
    text: `${HEAD.replace(' from', `, ${KEY('legal')}, ${KEY('contact')} from`)} for update`,
  },
};
const FIND_ANSWER = {
  name: 'find answer',
  text: 'select dossier_id as "dossierId", request_digest as "requestDigest", answer from command where id = $1',
};
const NEXT_RECEIPT = { name: 'next receipt', text: `select nextval('receipt_number') as number` };
const PAPERS = {
  name: 'papers of owner',
  text: `select paper_id as "paperId", dossier_id as "dossierId" from paper left join paper_attachment using (paper_id)
          where paper_id = any($1::uuid[]) and owner = $2`,
};

/** Begins a transaction, locks what is concerned and reads it: each read after the lock, all in one round trip. */
export async function hold(client: PoolClient, concern: Concern): Promise<Held> {
  const { dossierId, opens, keyId, secret, papers } = concern;
  const named = papers?.paperIds.filter((id) => isUuid(id)) ?? [];
  const lock = secret ? LOCK.withKeys : LOCK.plain;
  const [, heads, answers, numbers, kept] = await together(client, [
    { text: 'begin', values: [] },
    opens ? undefined : { ...lock, values: [dossierId] },
    keyId === undefined ? undefined : { ...FIND_ANSWER, values: [keyId] },
    opens ? { ...NEXT_RECEIPT, values: [] } : undefined,
    named.length > 0 ? { ...PAPERS, values: [named, papers!.owner] } : undefined,
  ]);
  const record = heads?.[0] as Locked | undefined;
  const stored = answers?.[0] as StoredAnswer | undefined;
  return {
    head: stored && stored.dossierId !== dossierId ? await headAt(client, stored.dossierId) : record && headOf(record),
    stored,
    vaultKeys: { ...(record?.legal && { legal: record.legal }), ...(record?.contact && { contact: record.contact }) },
    receiptNumber: Number((numbers?.[0] as { number?: string } | undefined)?.number ?? 0),
    papers: (kept ?? []) as Held['papers'],
  };
}

async function headAt(client: PoolClient, dossierId: string): Promise<Head | undefined> {
  const [record] = (await client.query<HeadRecord>(HEAD, [dossierId])).rows;
  return record && headOf(record);
}
