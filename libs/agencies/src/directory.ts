import type { AgencyId } from '@lienthong/plan';
import { isKnownAgency, knownAgencies } from './schemas';

interface Reach {
  /** Base of the agency's protocol, without a trailing slash. */
  url: string;
  /** Signs the agency's callbacks: `whsec_` and base64 (Standard Webhooks). */
  callbackSecret: string;
  /** Can be asked about a key, and leaves a tombstone for an undone key that it never saw. */
  remembersKeys: boolean;
}

/** A provincial one-stop system (hệ thống một cửa điện tử) that speaks its own exchange (domain E.5) instead of PROTOCOL.md. */
export interface ProvinceAccess extends Reach {
  protocol: 'province';
  credentials: { user: string; password: string };
  /** `maTinh`: two digits. */
  province: string;
}

export type DirectoryEntry = (Reach & { protocol?: undefined }) | ProvinceAccess;

/** Where each agency is reached. Addresses come from here and from nowhere else. */
export type AgencyDirectory = Record<AgencyId, DirectoryEntry>;

/** Thrown when the directory is unusable; lists every fault, quotes no secret. */
export class DirectoryFaults extends Error {
  readonly code = 'agency.directory-faults';
  constructor(readonly faults: string[]) {
    super(`agency directory: ${faults.join('; ')}`);
  }
}

/** Checks an already parsed object, e.g. from JSON in the environment. Every known agency must be there. */
export function parseDirectory(input: unknown): AgencyDirectory {
  if (!isObject(input)) throw new DirectoryFaults(['is no object']);
  const unknown = Object.keys(input).filter((id) => !isKnownAgency(id));
  const faults = [
    ...unknown.map((id) => `${id}: unknown agency (known: ${knownAgencies.join(', ')})`),
    ...knownAgencies.flatMap((id) => faultsOf(id, input[id]).map((fault) => `${id}: ${fault}`)),
  ];
  if (faults.length > 0) throw new DirectoryFaults(faults);
  return Object.freeze(Object.fromEntries(knownAgencies.map((id) => [id, toEntry(input[id] as DirectoryEntry)])));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function toEntry(entry: DirectoryEntry): DirectoryEntry {
  const { url, callbackSecret, remembersKeys } = entry;
  const reach = { url: url.replace(/\/+$/, ''), callbackSecret, remembersKeys };
  if (entry.protocol === undefined) return Object.freeze(reach);
  const { user, password } = entry.credentials;
  const credentials = Object.freeze({ user, password });
  return Object.freeze({ ...reach, protocol: entry.protocol, credentials, province: entry.province });
}

function faultsOf(id: string, entry: unknown): string[] {
  if (!isObject(entry)) return ['is missing'];
  return [
    ...faultsOfUrl(entry['url']),
    ...(isCallbackSecret(entry['callbackSecret'])
      ? []
      : ['callbackSecret must be whsec_ and base64 of 24 to 64 bytes']),
    ...(typeof entry['remembersKeys'] === 'boolean' ? [] : ['remembersKeys must be true or false']),
    ...(entry['protocol'] === undefined ? [] : faultsOfProvince(id, entry)),
  ];
}

function faultsOfProvince(id: string, { protocol, credentials, province, remembersKeys }: Record<string, unknown>) {
  if (protocol !== 'province') return ['protocol must be province or absent'];
  const { user, password } = isObject(credentials) ? credentials : {};
  const faults = [
    [id === 'civil-registry', 'protocol province serves civil-registry only'],
    [isText(user) && isText(password), 'credentials must hold user and password'],
    [typeof province === 'string' && /^\d{2}$/.test(province), 'province must be two digits'],
    [remembersKeys === false, 'remembersKeys must be false: a province leaves no tombstone'],
  ] as const;
  return faults.flatMap(([holds, fault]) => (holds ? [] : [fault]));
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.length > 0;

function faultsOfUrl(value: unknown): string[] {
  if (typeof value !== 'string' || !URL.canParse(value)) return ['url is no absolute URL'];
  const { protocol, username, password, search, hash } = new URL(value);
  if (protocol !== 'http:' && protocol !== 'https:') return ['url must be http or https'];
  return username || password || search || hash ? ['url must not carry credentials, query or fragment'] : [];
}

/** Standard Webhooks: symmetric secrets of 24 to 64 bytes. */
export function isCallbackSecret(value: unknown): value is string {
  const base64 = typeof value === 'string' ? /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(value)?.[1] : undefined;
  if (!base64) return false;
  const size = Buffer.from(base64, 'base64').length;
  return size >= 24 && size <= 64;
}
