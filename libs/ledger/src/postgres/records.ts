import type { Agenda } from '@lienthong/dossier';
import type { Head } from '../storage';

export interface HeadRecord {
  dossier_id: string;
  seq: number;
  hash: Buffer;
  state: string;
  agenda: Agenda;
}

export const headOf = ({ dossier_id, seq, hash, state, agenda }: HeadRecord): Head => ({
  dossierId: dossier_id,
  seq,
  hash,
  state,
  agenda,
});

/** `($1,$2),($3,$4)` for rows of `width` values. */
export const placeholders = (rows: number, width: number): string =>
  Array.from(
    { length: rows },
    (_, row) => `(${Array.from({ length: width }, (_, column) => `$${row * width + column + 1}`).join(',')})`,
  ).join(',');
