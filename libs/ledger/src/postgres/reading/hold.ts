import type { Pool } from 'pg';
import { validate as isUuid } from 'uuid';
import type { Concern, Head, Held, KeptAnswer } from '../../storage';
import { query } from '../pool';
import { HEAD, headOf, type HeadRecord } from './records';

/** What commands at one dossier are decided on, read in one snapshot. */
export interface Reading extends Omit<Held, 'stored'> {
  /** Of the keys that were used before. */
  answers: KeptAnswer[];
  /** Heads of other dossiers, for which one of the keys was used. */
  elsewhere: Head[];
}

type Row = { [Column in keyof HeadRecord]: HeadRecord[Column] | null } & {
  legal?: Buffer | null;
  contact?: Buffer | null;
  answers?: KeptAnswer[] | null;
  number?: string;
  papers?: Held['papers'] | null;
};

const vaultKey = (half: string) =>
  `(select wrapped from vault_key where dossier_id = $1 and half = '${half}') as ${half}`;

const ANSWERS = (keys: string) =>
  `(select json_agg(json_build_object('id', id, 'dossierId', dossier_id, 'requestDigest', request_digest, 'answer', answer))
      from command where id = any(${keys})) as answers`;

const PAPERS = (ids: string, owner: string) =>
  `(select json_agg(json_build_object('paperId', paper_id, 'dossierId', dossier_id))
      from paper left join paper_attachment using (paper_id) where paper_id = any(${ids}::uuid[]) and owner = ${owner}) as papers`;

/** One statement for all that is concerned; its text depends only on what is asked for. */
export async function hold(pool: Pool, dossierId: string, concerns: Concern[]): Promise<Reading> {
  const values: unknown[] = [dossierId];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const keyIds = concerns.flatMap(({ keyId }) => keyId ?? []);
  const named = concerns.flatMap(({ papers }) => papers ?? []);
  const columns = [
    HEAD,
    ...(concerns.every(({ opens }) => opens) ? [] : [vaultKey('legal'), vaultKey('contact')]),
    ...(keyIds.length > 0 ? [ANSWERS(add(keyIds))] : []),
    ...(concerns.some(({ opens }) => opens) ? [`nextval('receipt_number') as number`] : []),
    ...(named[0] ? [PAPERS(add(named[0].paperIds.filter((id) => isUuid(id))), add(named[0].owner))] : []),
  ];
  const text = `select ${columns.join(',\n')}
     from (values (1)) as one left join dossier on dossier_id = $1`;
  return toReading((await query<Row>(pool, text, values))[0]!);
}

const toReading = ({ legal, contact, answers, number, papers, ...head }: Row): Reading => ({
  head: head.dossier_id === null ? undefined : headOf(head as HeadRecord),
  answers: answers ?? [],
  elsewhere: [],
  vaultKeys: { ...(legal && { legal }), ...(contact && { contact }) },
  receiptNumber: Number(number ?? 0),
  papers: papers ?? [],
});
