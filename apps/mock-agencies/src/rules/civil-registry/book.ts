import type { Result } from '@lienthong/agencies';
import { todayIn, type Office } from '../../journal/office';

const entriesPerPage = 1;
const pagesPerVolume = 200;

interface Entered {
  book: Result<'civil-registry', 'register'>['book'];
  /** The claim that makes the next entry the next number. */
  series: string;
  /** `commune-year-running`, unique per kind of book. */
  number: string;
}

/** The next entry: numbers run per kind of book, commune and year (domain D.7). */
export function enterInBook(office: Office, kind: 'book' | 'death-book', commune: string): Entered {
  const registeredOn = todayIn(office);
  const year = registeredOn.slice(0, 4);
  const series = office.seal.digest(kind, commune, year);
  const running = office.records.holders(series).length + 1;
  const page = Math.ceil(running / entriesPerPage);
  return {
    book: {
      number: `${running}/${year}`,
      volume: `${Math.ceil(page / pagesPerVolume)}/${year}`,
      page: String(((page - 1) % pagesPerVolume) + 1),
      registeredOn,
    },
    series,
    number: `${commune}-${year}-${running}`,
  };
}
