import type { Payload } from '@lienthong/agencies';
import { todayIn, type Office } from '../journal/office';
import { accept, neverOnceDone, type AgencyRules, type Filed, type Judged } from './agency-rules';

type Registration = Payload<'civil-registry', 'register'>;

const entriesPerPage = 1;
const pagesPerVolume = 200;

/** Writes the civil-status book: numbers run per commune and year (domain D.7). */
export const civilRegistry: AgencyRules = { judge: { register }, mayUndo: neverOnceDone };

function register({ payload }: Filed, office: Office): Judged {
  const { registrationCommune } = payload as Registration;
  const registeredOn = todayIn(office);
  const year = registeredOn.slice(0, 4);
  const series = office.seal.digest('book', registrationCommune, year);
  const running = office.records.holders(series).length + 1;
  const page = Math.ceil(running / entriesPerPage);
  const book = {
    number: `${running}/${year}`,
    volume: `${Math.ceil(page / pagesPerVolume)}/${year}`,
    page: String(((page - 1) % pagesPerVolume) + 1),
    registeredOn,
  };
  return accept({ book, certificateNumber: `KS-${registrationCommune}-${year}-${running}` }, { series });
}
