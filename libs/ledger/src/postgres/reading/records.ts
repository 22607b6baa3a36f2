import type { Agenda, Dossier } from '@lienthong/dossier';
import type { Head } from '../../storage';

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
  dossier: JSON.parse(state) as Dossier,
  agenda,
});
