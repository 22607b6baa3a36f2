import type { Command, DossierEvent } from '@lienthong/dossier';
import type { Change, Held, VaultRow } from './storage';
import type { CommandRequest, Door } from './transact';
import { keyedDigest, newKey, seal, unwrapKey, wrapKey, type Half, type Secret } from './vault';

/** A command whose private content has become a digest, and the vault rows once its event is known. */
export interface SealedSecret {
  command: Command;
  /** Of a dossier that opens. */
  newKeys: Change['vaultKeys'];
  rowsFor(events: DossierEvent[]): VaultRow[];
}

type Keys = Partial<Record<Half, Buffer>>;
const halves = ['legal', 'contact'] as const;

export function withSecret({ keyEncryptionKey }: Door, request: CommandRequest, held: Held): SealedSecret {
  const { command, secret, dossierId } = request;
  const opens = command.type === 'submit';
  if (!secret && !opens) return { command, newKeys: [], rowsFor: () => [] };
  const keys = opens ? { legal: newKey(), contact: newKey() } : unwrapped(keyEncryptionKey, request, held.vaultKeys);
  const newKeys = opens
    ? halves.map((half) => ({ half, wrapped: wrapKey(keyEncryptionKey, keys[half]!, dossierId, half) }))
    : [];
  // No dossier, or its key destroyed: nothing private can be kept of it.
  if (!secret || !keys.legal) return { command, newKeys, rowsFor: () => [] };
  const digest = keyedDigest(keys.legal, secret);
  return {
    command: { ...command, digest } as Command,
    newKeys,
    rowsFor: (events) => sealed(dossierId, secret, digest, keys, events),
  };
}

/** The legal key also makes digests. */
const unwrapped = (keyEncryptionKey: Buffer, { dossierId, secret }: CommandRequest, wrapped: Keys): Keys =>
  Object.fromEntries(
    halves.flatMap((half) => {
      const key = half === 'legal' || secret?.[half] !== undefined ? wrapped[half] : undefined;
      return key ? [[half, unwrappedOnce(keyEncryptionKey, key, dossierId, half)]] : [];
    }),
  );

/** What was unwrapped, for as long as the reading lives that it was read with: answers to one dossier come in quick succession. */
const unwrappedKeys = new WeakMap<Buffer, { keyEncryptionKey: Buffer; key: Buffer }>();

function unwrappedOnce(keyEncryptionKey: Buffer, wrapped: Buffer, dossierId: string, half: Half): Buffer {
  const known = unwrappedKeys.get(wrapped);
  if (known?.keyEncryptionKey === keyEncryptionKey) return known.key;
  const key = unwrapKey(keyEncryptionKey, wrapped, dossierId, half);
  unwrappedKeys.set(wrapped, { keyEncryptionKey, key });
  return key;
}

function sealed(dossierId: string, secret: Secret, digest: string, keys: Keys, events: DossierEvent[]): VaultRow[] {
  const event = events.find(({ data }) => (data as { digest?: string }).digest === digest);
  if (!event) return [];
  const { section } = secret;
  return halves.flatMap((half) => {
    const key = keys[half];
    if (!key || secret[half] === undefined) return [];
    const place = { dossierId, half, section, eventId: event.id };
    return [{ ...place, digest, sealed: seal(key, secret[half], place) }];
  });
}
