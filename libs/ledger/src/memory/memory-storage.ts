import { Problem } from '@lienthong/dossier';
import type { LedgerRow } from '../chain';
import type { DossierRow, TaskRow } from '../read-model';
import type { Head, Job, LedgerStorage, LedgerTransaction, NextHead, StoredAnswer, VaultRow } from '../storage';
import type { Half } from '../vault';

interface Tables {
  events: LedgerRow[];
  heads: Map<string, Head & { row: DossierRow }>;
  tasks: Map<string, TaskRow>;
  commands: Map<string, StoredAnswer>;
  keys: Map<string, Buffer>;
  secrets: VaultRow[];
  jobs: Map<string, Job>;
  receipts: number;
}

/** The ledger without a database, for specs: transactions run one after the other on a copy that replaces the original. */
export class MemoryStorage implements LedgerStorage {
  private tables: Tables = {
    events: [],
    heads: new Map(),
    tasks: new Map(),
    commands: new Map(),
    keys: new Map(),
    secrets: [],
    jobs: new Map(),
    receipts: 0,
  };
  private last: Promise<unknown> = Promise.resolve();

  transaction<T>(work: (transaction: LedgerTransaction) => Promise<T>): Promise<T> {
    const run = this.last.then(async () => {
      const copy = copyOf(this.tables);
      const result = await work(transactionOn(copy));
      this.tables = copy;
      return result;
    });
    this.last = run.catch(() => undefined);
    return run;
  }

  findHead(dossierId: string): Promise<Head | undefined> {
    return Promise.resolve(this.tables.heads.get(dossierId));
  }

  rows(dossierId: string): Promise<LedgerRow[]> {
    return Promise.resolve(this.tables.events.filter((row) => row.dossierId === dossierId));
  }

  dossierIds(): Promise<string[]> {
    return Promise.resolve([...this.tables.heads.keys()]);
  }

  secrets(dossierId: string, digest: string): Promise<VaultRow[]> {
    return Promise.resolve(this.tables.secrets.filter((row) => row.dossierId === dossierId && row.digest === digest));
  }

  vaultKey(dossierId: string, half: Half): Promise<Buffer | undefined> {
    return Promise.resolve(this.tables.keys.get(`${dossierId}/${half}`));
  }

  readModel(dossierId: string): Promise<{ dossier: DossierRow; tasks: TaskRow[] } | undefined> {
    const head = this.tables.heads.get(dossierId);
    const tasks = [...this.tables.tasks.values()].filter((row) => row.dossierId === dossierId);
    return Promise.resolve(head && { dossier: head.row, tasks: tasks.sort((a, b) => (a.taskId < b.taskId ? -1 : 1)) });
  }
}

const copyOf = (tables: Tables): Tables => ({
  events: [...tables.events],
  heads: new Map(tables.heads),
  tasks: new Map(tables.tasks),
  commands: new Map(tables.commands),
  keys: new Map(tables.keys),
  secrets: [...tables.secrets],
  jobs: new Map(tables.jobs),
  receipts: tables.receipts,
});

const transactionOn = (tables: Tables): LedgerTransaction => ({
  takeCommand: async (id, dossierId, requestDigest) => {
    if (tables.commands.has(id)) return false;
    tables.commands.set(id, { dossierId, requestDigest, answer: { seq: 0 } });
    return true;
  },
  findCommand: async (id) => tables.commands.get(id),
  answerCommand: async (id, answer) => void tables.commands.set(id, { ...tables.commands.get(id)!, answer }),
  lockHead: async (dossierId) => tables.heads.get(dossierId),
  nextReceiptNumber: async () => ++tables.receipts,
  vaultKey: async (dossierId, half) => tables.keys.get(`${dossierId}/${half}`),
  saveVaultKey: async (dossierId, half, wrapped) => void tables.keys.set(`${dossierId}/${half}`, wrapped),
  saveSecrets: async (rows) => void tables.secrets.push(...rows),
  append: async (rows) => append(tables, rows),
  saveHead: async (next) => saveHead(tables, next),
  saveTasks: async (rows) => rows.forEach((row) => tables.tasks.set(`${row.dossierId}/${row.taskId}`, row)),
  addJob: async (job) => void tables.jobs.set(job.key, job),
  // Nobody is told, no system is looked up by its numbers, and no papers are kept, so each one is unknown.
  tell: async () => undefined,
  learnIds: async () => undefined,
  attachPapers: async (_dossierId, { paperIds }) => paperIds,
});

function append(tables: Tables, rows: LedgerRow[]): void {
  for (const row of rows) {
    const taken = tables.events.some(
      ({ dossierId, seq, eventId }) => dossierId === row.dossierId && (seq === row.seq || eventId === row.eventId),
    );
    if (taken) throw new Problem('defect', `event ${row.eventId} is in the ledger already`);
    tables.events.push(row);
  }
}

function saveHead(tables: Tables, { row, hash, agenda }: NextHead): void {
  const { dossierId, seq, state } = row;
  tables.heads.set(dossierId, { dossierId, seq, hash, state, agenda, row });
}
