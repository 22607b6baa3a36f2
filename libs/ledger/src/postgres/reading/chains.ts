import { GENESIS, type Leaf } from '../../chain';
import type { StoredChain } from '../../storage';

/** A line for each event in order: number, hash in hexadecimal, bytes of its text, id; the bytes that are hashed in Base64. `[seq, hash]` of the head. */
export interface ChainRecord {
  dossierId: string;
  places: string;
  bytes: string;
  head: [number, string] | null;
}

/** A zero before a text and a place behind it, as its hash is taken. */
const LEAF = `decode('00', 'hex') || convert_to(text, 'UTF8') || decode('${GENESIS.toString('hex')}', 'hex')`;

/** An owner may have lifted the constraints: what is null would be in no aggregate, and its row not be seen at all. */
const EVENTS = `
  select dossier_id, coalesce(seq, 0) as seq, coalesce(event_id, '') as event_id, coalesce(text, '') as text, coalesce(hash, '') as hash
    from event where dossier_id = any($1::uuid[])`;

/**
 * One row a dossier: what PostgreSQL puts together once need not be taken apart row by row, and bytes that are only hashed need
 * not be decoded and encoded again. A line break in an id, which none has, becomes what none has either.
 */
export const CHAINS = `
  select dossier_id as "dossierId",
         string_agg(
           seq || ' ' || encode(hash, 'hex') || ' ' || octet_length(text) || ' ' || replace(event_id, E'\\n', E'\\x01'),
           E'\\n' order by seq) as places,
         encode(string_agg(${LEAF}, '' order by seq), 'base64') as bytes,
         (select json_build_array(seq, encode(hash, 'hex')) from dossier where dossier.dossier_id = event.dossier_id) as head
    from (${EVENTS}) as event group by dossier_id`;

export function chainOf({ dossierId, places, bytes, head }: ChainRecord): StoredChain {
  const all = Buffer.from(bytes, 'base64');
  let at = 0;
  const leafAt = (place: string): Leaf => {
    const first = place.indexOf(' ');
    const second = place.indexOf(' ', first + 1);
    const third = place.indexOf(' ', second + 1);
    const from = at;
    at += 1 + Number(place.slice(second + 1, third)) + GENESIS.length;
    return {
      seq: Number(place.slice(0, first)),
      eventId: place.slice(third + 1),
      bytes: all.subarray(from, at),
      hash: place.slice(first + 1, second),
    };
  };
  return {
    dossierId,
    leaves: places.split('\n').map(leafAt),
    ...(head && { head: { seq: head[0], hash: head[1] } }),
  };
}
