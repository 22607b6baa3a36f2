import { isDay } from '@lienthong/form';

/**
 * Dates as a province writes them (domain C): `dd.MM.yyyy` in civil-status data, `yyyyMMdd` for notices' issue,
 * `dd/MM/yyyy HH:mm:ss` in status messages, all in Vietnam's time. Inside the engine there is ISO 8601 only.
 */
const VIETNAM_MS = 7 * 60 * 60 * 1000;

const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const dotted = /^(?:(?:(\d{2})\.)?(\d{2})\.)?(\d{4})$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const instant = /^(\d{2})\/(\d{2})\/(\d{4}) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/;

/** `2026-11-02` → `02.11.2026`; a month or a year alone stays one: `1990` → `1990`. */
export function toDotted(date: string): string {
  const [, year, month, day] = partial.exec(date) ?? [];
  return [day, month, year].filter(Boolean).join('.');
}

/** Undefined for what is no real date. */
export function fromDotted(text: string): string | undefined {
  const [, day, month, year] = dotted.exec(text.trim()) ?? [];
  const date = [year, month, day].filter(Boolean).join('-');
  return isReal(year, month ?? '01', day ?? '01') ? date : undefined;
}

export const toCompact = (date: string): string => date.replaceAll('-', '');

export function fromCompact(text: string): string | undefined {
  const [, year, month, day] = compact.exec(text.trim()) ?? [];
  return isReal(year, month, day) ? `${year}-${month}-${day}` : undefined;
}

/** `23/11/2026 09:00:00` for 02:00 UTC. */
export function toStatusInstant(at: Date): string {
  const [date = '', time = ''] = new Date(at.getTime() + VIETNAM_MS).toISOString().split('T');
  return `${date.split('-').reverse().join('/')} ${time.slice(0, 8)}`;
}

export function fromStatusInstant(text: string): Date | undefined {
  const [, day, month, year, ...clock] = instant.exec(text.trim()) ?? [];
  return isReal(year, month, day)
    ? new Date(Date.parse(`${year}-${month}-${day}T${clock.join(':')}+07:00`))
    : undefined;
}

/** 31/02 is none, and `Date` would quietly make it 03/03. */
export const isReal = (year?: string, month?: string, day?: string): boolean => isDay(`${year}-${month}-${day}`);
