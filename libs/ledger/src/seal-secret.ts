import type { Command, DossierEvent } from '@lienthong/dossier';
import type { LedgerTransaction, VaultRow } from './storage';
import type { CommandRequest, Door } from './transact';
import { keyedDigest, newKey, seal, unwrapKey, wrapKey, type Half, type Secret } from './vault';

/** A command whose private content has become a digest, and the vault rows once its event is known. */
export interface SealedSecret {
  command: Command;
  rowsFor(events: DossierEvent[]): VaultRow[];
}

export async function withSecret(
  door: Door,
  transaction: LedgerTransaction,
  request: CommandRequest,
): Promise<SealedSecret> {
  const { command, secret, dossierId } = request;
  if (command.type === 'submit')
    for (const half of ['legal', 'contact'] as const) await createKey(door, transaction, dossierId, half);
  if (!secret) return { command, rowsFor: () => [] };
  const legalKey = await keyOf(door, transaction, dossierId, 'legal');
  // No dossier, or its key destroyed: nothing private can be kept of it.
  if (!legalKey) return { command, rowsFor: () => [] };
  const contactKey = secret.contact === undefined ? undefined : await keyOf(door, transaction, dossierId, 'contact');
  const digest = keyedDigest(legalKey, secret);
  return {
    command: { ...command, digest } as Command,
    rowsFor: (events) => sealed(dossierId, secret, digest, { legal: legalKey, contact: contactKey }, events),
  };
}

function sealed(
  dossierId: string,
  secret: Secret,
  digest: string,
  keys: Record<Half, Buffer | undefined>,
  events: DossierEvent[],
): VaultRow[] {
  const event = events.find(({ data }) => (data as { digest?: string }).digest === digest);
  if (!event) return [];
  const { section } = secret;
  return (['legal', 'contact'] as const).flatMap((half) => {
    const key = keys[half];
    if (!key || secret[half] === undefined) return [];
    const place = { dossierId, half, section, eventId: event.id };
    return [{ ...place, digest, sealed: seal(key, secret[half], place) }];
  });
}

async function createKey(
  { keyEncryptionKey }: Door,
  transaction: LedgerTransaction,
  dossierId: string,
  half: Half,
): Promise<void> {
  await transaction.saveVaultKey(dossierId, half, wrapKey(keyEncryptionKey, newKey(), dossierId, half));
}

async function keyOf(
  { keyEncryptionKey }: Door,
  transaction: LedgerTransaction,
  dossierId: string,
  half: Half,
): Promise<Buffer | undefined> {
  const wrapped = await transaction.vaultKey(dossierId, half);
  return wrapped && unwrapKey(keyEncryptionKey, wrapped, dossierId, half);
}
