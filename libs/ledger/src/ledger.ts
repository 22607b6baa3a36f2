import { fold, type Agenda, type Dossier } from '@lienthong/dossier';
import { boundary } from '@lienthong/failpoints';
import { canonical } from './canonical';
import { eventOf, findChainFault, rowOf, type ChainFault, type Leaf, type LedgerRow } from './chain';
import { dossierRow, taskRows } from './read-model';
import type { Head, LedgerStorage, StoredChain } from './storage';
import { transact, type CommandRequest, type Door, type Transacted } from './transact';
import { unseal, unwrapKey } from './vault';

export interface FoundDossier {
  dossierId: string;
  seq: number;
  dossier: Dossier;
  agenda: Agenda;
}

/** Private content as read back; a half whose key was destroyed is absent. */
export interface Opened {
  section: string;
  legal?: unknown;
  contact?: unknown;
}

/** The ledger as its users see it; the same over memory and PostgreSQL. */
export class Ledger {
  private readonly door: Door;

  constructor(
    private readonly storage: LedgerStorage,
    private readonly options: { keyEncryptionKey: Buffer; now?: () => number },
  ) {
    this.door = { storage, keyEncryptionKey: options.keyEncryptionKey, now: options.now ?? Date.now };
  }

  transact(request: Omit<CommandRequest, 'at'> & { at?: number }): Promise<Transacted> {
    return boundary('ledger.transact', () => transact(this.door, { ...request, at: request.at ?? this.door.now() }));
  }

  async find(dossierId: string): Promise<FoundDossier | undefined> {
    const head = await this.storage.findHead(dossierId);
    return head && found(head);
  }

  async findAll(dossierIds: string[]): Promise<FoundDossier[]> {
    return (await this.storage.findHeads(dossierIds)).map(found);
  }

  /** Every dossier that has events. */
  dossierIds(): Promise<string[]> {
    return this.storage.dossierIds();
  }

  async trail(dossierId: string): Promise<LedgerRow[]> {
    const [chain] = await this.storage.chains([dossierId]);
    return chain?.leaves.map((leaf) => rowOf(dossierId, leaf)) ?? [];
  }

  async findChainFault(dossierId: string): Promise<ChainFault | undefined> {
    return (await this.findChainFaults([dossierId])).get(dossierId);
  }

  /** Where the chains of several dossiers first fail to verify, by dossier; those that are sound are left out. */
  async findChainFaults(dossierIds: string[]): Promise<Map<string, ChainFault>> {
    const faults = new Map<string, ChainFault>();
    for (const { dossierId, leaves, head } of await this.storage.chains(dossierIds)) {
      const fault = findChainFault(dossierId, leaves) ?? findHeadFault(leaves, head);
      if (fault) faults.set(dossierId, fault);
    }
    return faults;
  }

  /** Opens what the vault holds under a digest; undefined when it holds nothing or all keys are gone. */
  async open(dossierId: string, digest: string): Promise<Opened | undefined> {
    return (await this.openAll([{ dossierId, digest }])).get(digest);
  }

  /** The same for several, by digest: being keyed, it names one content of one dossier. */
  async openAll(places: { dossierId: string; digest: string }[]): Promise<Map<string, Opened>> {
    const all = new Map<string, Opened>();
    const rows = places.length > 0 ? await this.storage.secrets(places) : [];
    for (const { dossierId, digest, half, section, eventId, sealed, wrapped } of rows) {
      if (!wrapped) continue;
      const key = unwrapKey(this.options.keyEncryptionKey, wrapped, dossierId, half);
      const opened = all.get(digest) ?? { section };
      all.set(digest, { ...opened, [half]: unseal(key, sealed, { dossierId, half, section, eventId }) });
    }
    return all;
  }

  /** Folds the events anew and compares with what is stored; names what differs, byte for byte. */
  async rebuild(dossierId: string): Promise<string[]> {
    const rows = await this.trail(dossierId);
    const stored = await this.storage.readModel(dossierId);
    const dossier = fold(rows.map(eventOf));
    if (!dossier || !stored) return dossier || stored ? ['dossier'] : [];
    const rebuilt = { dossier: dossierRow(dossierId, rows.length, dossier), tasks: taskRows(dossierId, dossier) };
    const columns = (Object.keys(rebuilt.dossier) as (keyof typeof rebuilt.dossier)[]).filter(
      (column) => canonical(rebuilt.dossier[column]) !== canonical(stored.dossier[column]),
    );
    const tasks = canonical(rebuilt.tasks) === canonical(stored.tasks) ? [] : ['task'];
    return [...columns.map((column) => `dossier.${column}`), ...tasks];
  }
}

const found = ({ dossierId, seq, dossier, agenda }: Head): FoundDossier => ({ dossierId, seq, dossier, agenda });

function findHeadFault(leaves: Leaf[], head: StoredChain['head']): ChainFault | undefined {
  if (!head || (head.seq === leaves.length && leaves.at(-1)?.hash === head.hash)) return undefined;
  return { seq: leaves.length + 1, fault: `the head says ${head.seq} events, the ledger holds ${leaves.length}` };
}
