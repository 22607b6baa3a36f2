import { vietnamDay } from '@lienthong/form';
import { fromDotted, fromStatusInstant, toDotted } from '../notation/dates';
import { findModule } from './modules';

interface Book {
  number: string;
  volume: string;
  page: string;
  registeredOn: string;
}

/**
 * Our result from `ketQuaXuLy`, an object in poll answers and a JSON string in status reports. A death's bears no date of entry:
 * then the day of status 4 is it. Names, numbers and the paper itself stay behind: what was registered we know (RE-04).
 * Undefined when it cannot be read.
 */
export function readResult(intent: string, written: unknown, doneAt: unknown): Record<string, unknown> | undefined {
  const module = findModule(intent);
  const result = typeof written === 'string' ? parse(written) : written;
  if (!module || typeof result !== 'object' || result === null) return undefined;
  const { soDangKy, quyenSo, trangSo, ngayDangKy } = result as Record<string, unknown>;
  const registeredOn = readDay(ngayDangKy, doneAt);
  if (!registeredOn) return undefined;
  const number = withYear(String(soDangKy ?? '').trim(), registeredOn);
  const book: Book = { number, volume: String(quyenSo ?? ''), page: String(trangSo ?? ''), registeredOn };
  return { book, [module.paperNumber]: number };
}

/** The other way, for whoever plays the province. */
export function writeResult(intent: string, { number, volume, page, registeredOn }: Book): Record<string, string> {
  const { paper, paperKind } = findModule(intent)!;
  return {
    soDangKy: number,
    quyenSo: volume,
    trangSo: page,
    ...(intent === 'register' ? { ngayDangKy: toDotted(registeredOn) } : {}),
    [paper]: Buffer.from(`%PDF-1.7 ${number}`).toString('base64'),
    maGiayToKetQua: paperKind,
  };
}

function readDay(registeredOn: unknown, doneAt: unknown): string | undefined {
  if (typeof registeredOn === 'string' && registeredOn.trim()) return fromDotted(registeredOn);
  const done = typeof doneAt === 'string' ? fromStatusInstant(doneAt) : undefined;
  return done && vietnamDay(done);
}

/** `123` in the book of 2026 is shown as `123/2026` (domain D.7). */
const withYear = (number: string, day: string): string =>
  /^\d+$/.test(number) ? `${number}/${day.slice(0, 4)}` : number;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
