import { Problem } from '@lienthong/dossier';
import { leafOf, type LedgerRow } from '../chain';
import type { DossierRow, TaskRow } from '../read-model';
import type { Change, Concern, Head, Held, Kept, LedgerStorage, StoredAnswer, StoredChain, VaultRow } from '../storage';
import type { Half } from '../vault';

interface Tables {
  events: LedgerRow[];
  heads: Map<string, Head & { row: DossierRow }>;
  tasks: Map<string, TaskRow>;
  commands: Map<string, StoredAnswer>;
  keys: Map<string, Buffer>;
  secrets: VaultRow[];
  receipts: number;
}

/** The ledger without a database, for specs: nobody is told, no papers are kept, so each one named is unknown. */
export class MemoryStorage implements LedgerStorage {
  private readonly tables: Tables = {
    events: [],
    heads: new Map(),
    tasks: new Map(),
    commands: new Map(),
    keys: new Map(),
    secrets: [],
    receipts: 0,
  };

  /** Deciding does not wait for anything, so nobody comes between. */
  async transaction<T>(concern: Concern, decide: (held: Held) => { kept?: Kept; answer: T }): Promise<T> {
    const { kept, answer } = decide(hold(this.tables, concern));
    if (kept) keep(this.tables, concern.dossierId, kept);
    return answer;
  }

  findHead(dossierId: string): Promise<Head | undefined> {
    return Promise.resolve(this.tables.heads.get(dossierId));
  }

  findHeads(dossierIds: string[]): Promise<Head[]> {
    return Promise.resolve(dossierIds.flatMap((dossierId) => this.tables.heads.get(dossierId) ?? []));
  }

  findAnswer(keyId: string): Promise<StoredAnswer | undefined> {
    return Promise.resolve(this.tables.commands.get(keyId));
  }

  chains(dossierIds: string[]): Promise<StoredChain[]> {
    const { events, heads } = this.tables;
    return Promise.resolve(
      dossierIds
        .map((dossierId) => ({
          dossierId,
          leaves: events.filter((row) => row.dossierId === dossierId).map(leafOf),
          head: endOf(heads.get(dossierId)),
        }))
        .filter(({ leaves }) => leaves.length > 0),
    );
  }

  dossierIds(): Promise<string[]> {
    return Promise.resolve([...this.tables.heads.keys()]);
  }

  secrets(places: { dossierId: string; digest: string }[]): Promise<(VaultRow & { wrapped: Buffer | null })[]> {
    const rows = this.tables.secrets.filter((row) =>
      places.some(({ dossierId, digest }) => row.dossierId === dossierId && row.digest === digest),
    );
    return Promise.resolve(
      rows.map((row) => ({ ...row, wrapped: keyOf(this.tables, row.dossierId, row.half) ?? null })),
    );
  }

  readModel(dossierId: string): Promise<{ dossier: DossierRow; tasks: TaskRow[] } | undefined> {
    const head = this.tables.heads.get(dossierId);
    const tasks = [...this.tables.tasks.values()].filter((row) => row.dossierId === dossierId);
    return Promise.resolve(head && { dossier: head.row, tasks: tasks.sort((a, b) => (a.taskId < b.taskId ? -1 : 1)) });
  }
}

const endOf = (head: Head | undefined): StoredChain['head'] =>
  head && { seq: head.seq, hash: head.hash.toString('hex') };

const keyOf = ({ keys }: Tables, dossierId: string, half: Half): Buffer | undefined => keys.get(`${dossierId}/${half}`);

function hold(tables: Tables, { dossierId, keyId }: Concern): Held {
  const stored = keyId === undefined ? undefined : tables.commands.get(keyId);
  const [legal, contact] = (['legal', 'contact'] as const).map((half) => keyOf(tables, dossierId, half));
  return {
    head: tables.heads.get(stored?.dossierId ?? dossierId),
    stored,
    vaultKeys: { legal, contact },
    receiptNumber: ++tables.receipts,
    papers: [],
  };
}

function keep(tables: Tables, dossierId: string, { command, change }: Kept): void {
  if (change) write(tables, dossierId, change);
  if (command) tables.commands.set(command.id, command);
}

function write(tables: Tables, dossierId: string, { rows, head, tasks, vaultKeys, secrets }: Change): void {
  append(tables, rows);
  const { dossier, row, hash, agenda } = head;
  tables.heads.set(dossierId, { dossierId, seq: row.seq, hash, dossier, agenda, row });
  for (const task of tasks) tables.tasks.set(`${dossierId}/${task.taskId}`, task);
  for (const { half, wrapped } of vaultKeys) tables.keys.set(`${dossierId}/${half}`, wrapped);
  tables.secrets.push(...secrets);
}

function append(tables: Tables, rows: LedgerRow[]): void {
  for (const row of rows) {
    const taken = tables.events.some(
      ({ dossierId, seq, eventId }) => dossierId === row.dossierId && (seq === row.seq || eventId === row.eventId),
    );
    if (taken) throw new Problem('defect', `event ${row.eventId} is in the ledger already`);
    tables.events.push(row);
  }
}
