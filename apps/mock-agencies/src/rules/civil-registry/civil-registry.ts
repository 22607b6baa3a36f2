import type { Payload } from '@lienthong/agencies';
import type { Office } from '../../journal/office';
import { isLive } from '../../journal/records';
import { accept, neverOnceDone, suspect, type AgencyRules, type Filed, type Judged } from '../agency-rules';
import { isAnnulled, addNumber, annul, correct, entryClaims } from './versions';
import { enterInBook } from './book';

/** Writes the civil-status books (domain D.7); an entry is never undone, only superseded or annulled (domain I.2). */
export const civilRegistry: AgencyRules = {
  judge: { register, 'register-death': registerDeath, 'add-number': addNumber, correct, annul },
  mayUndo: neverOnceDone,
};

function register({ payload }: Filed, office: Office): Judged {
  const { registrationCommune } = payload as Payload<'civil-registry', 'register'>;
  const { book, series, number } = enterInBook(office, 'book', registrationCommune);
  const certificateNumber = `KS-${number}`;
  return accept({ book, certificateNumber }, { series, ...entryClaims(office, certificateNumber) });
}

/** Deaths have a book and numbers of their own; one person dies once (domain C.5). */
function registerDeath({ parts, payload }: Filed, office: Office): Judged {
  const { deceased, registrationCommune, previousNote } = payload as Payload<'civil-registry', 'register-death'>;
  const { personalId, fullName, bornOn } = deceased;
  const person = office.seal.digest('death', ...(personalId ? [personalId] : [fullName, bornOn]));
  const isOtherEntry = office.records
    .holders(person)
    .some((record) => record.dossier !== parts.dossierId && isLive(record) && !isAnnulled(office, record));
  if (isOtherEntry && !previousNote) return suspect('already-registered');
  const { book, series, number } = enterInBook(office, 'death-book', registrationCommune);
  const extractNumber = `KT-${number}`;
  return accept({ book, extractNumber }, { series, person, ...entryClaims(office, extractNumber) });
}
