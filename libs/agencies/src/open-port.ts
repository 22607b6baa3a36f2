import type { AgencyId } from '@lienthong/plan';
import type { AgencyDirectory, DirectoryEntry } from './directory';
import { httpAgency } from './http-agency';
import type { AgencyPort, ClosableAgency } from './port';
import { provinceAgency } from './province/province-agency';
import type { HttpLimits } from './wire/exchange';

/** The adapter that speaks as this entry of the directory asks for: PROTOCOL.md, or a province's own exchange. */
export function openPort(
  agency: AgencyId,
  entry: DirectoryEntry,
  limits: Partial<HttpLimits> = {},
  now?: () => Date,
): ClosableAgency {
  if (entry.protocol === 'province') return provinceAgency({ agency, access: entry, limits, now });
  return httpAgency({ agency, url: entry.url, limits });
}

/** One adapter per entry of the directory; `now` stands in for the clock of those that speak of dates. */
export function openPorts(
  directory: AgencyDirectory,
  limits?: Partial<HttpLimits>,
  now?: () => Date,
): { ports: Record<AgencyId, AgencyPort>; close(): Promise<void> } {
  const agencies = Object.entries(directory).map(
    ([agency, entry]) => [agency, openPort(agency, entry, limits, now)] as const,
  );
  return {
    ports: Object.fromEntries(agencies),
    close: async () => void (await Promise.all(agencies.map(([, adapter]) => adapter.close()))),
  };
}
