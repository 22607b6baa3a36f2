import type { Agenda } from '@lienthong/dossier';
import type { Head } from '../../storage';
import { restoredState, type StoredState } from '../../stored-state';

/** Columns of a head as it is read. */
export const HEAD = 'dossier_id, seq, hash, state, plan, agenda';

export interface HeadRecord extends StoredState {
  dossier_id: string;
  seq: number;
  hash: Buffer;
  agenda: Agenda;
}

export const headOf = ({ dossier_id, seq, hash, agenda, ...stored }: HeadRecord): Head => ({
  dossierId: dossier_id,
  seq,
  hash,
  dossier: restoredState(stored),
  agenda,
});
