import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client as Database } from 'pg';
import { getProcedure } from '@lienthong/procedures';
import { findStackFile, startPostgres, type StackFile } from '@lienthong/stack';
import { play } from './play';
import { liveThroughPrivateCases, writtenOnPaper } from './private-cases';

const root = join(__dirname, '../../..');
let state: string;
let stack: StackFile;

/** Names, numbers, addresses, days, causes and accounts; words too short to mean anybody are left out. */
const isPrivate = /name|personal|phone|email|detail|bornOn|diedOn|code|cause|account|cardNumber/i;

function personal(facts: unknown): string[] {
  const found = new Set<string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string' && isPrivate.test(key) && value.length >= 8) found.add(value);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) walk(inner, name);
  };
  walk(facts, '');
  return [...found];
}

/** Tables that a search through empty ones would prove nothing about. */
const filled = new Set(
  ['event', 'dossier', 'task', 'vault_entry', 'paper', 'paper_attachment', 'outbox', 'external_id', 'run_history'].map(
    (name) => `public.${name}`,
  ),
);

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });

let dossier: string;
let people: string[];

beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), 'lienthong-kept-'));
  ({ dossier } = await play({
    state,
    fault: ['residence:malformed', 'identity-card:execute-and-timeout'],
    kill: [{ target: 'worker', moment: 'sent' }],
  }));
  const privateCases = await liveThroughPrivateCases(state);
  const plain = getProcedure('birth').samples.plain!.facts(new Date());
  people = [...new Set([plain, ...privateCases].flatMap(personal)), writtenOnPaper];
  stack = findStackFile(state)!;
}, 180_000);
afterAll(async () => {
  const { dataDir } = stack.postgres;
  await rm(state, { recursive: true, force: true });
  if (dataDir) await rm(dataDir, { recursive: true, force: true });
});

describe('personal data of the sample people', () => {
  it('is there to be found: declared, asked, paid, given and laid in as papers', () => {
    expect(people.length).toBeGreaterThan(25);
    expect(people).toEqual(
      expect.arrayContaining(['Bệnh tuổi già', 'Nguyễn Thử Tường Vi', expect.stringMatching(/^001[23]26\d{6}$/)]),
    );
  });

  it('is in no log, no journal and nowhere in Temporal’s database (RH-03)', () => {
    const files = filesUnder(state).filter((path) => !path.startsWith(stack.postgres.dataDir ?? '-'));
    expect(files.some((path) => path.endsWith('.sqlite'))).toBe(true);
    expect(files.some((path) => path.endsWith('worker.log'))).toBe(true);
    for (const path of files) {
      const bytes = readFileSync(path);
      for (const text of people) expect({ path, found: bytes.includes(text) }).toEqual({ path, found: false });
    }
  });

  it('is in no table of the ledger’s database, what is told and kept aside included (RH-02, D12)', async () => {
    const postgres = await startPostgres({ stateDir: state, logFile: join(state, 'search.log') });
    const database = new Database({ connectionString: postgres.ownerUrl });
    await database.connect();
    try {
      const { rows: tables } = await database.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
      );
      for (const { name } of tables) {
        const { rows } = await database.query<{ row: string }>(`select t::text as row from ${name} t`);
        const text = rows.map(({ row }) => row).join('\n');
        if (filled.has(name)) expect({ name, rows: rows.length }).not.toEqual({ name, rows: 0 });
        // Binary columns show as hex: a history or a sealed row must not hold it either.
        for (const value of people) {
          const hex = Buffer.from(value).toString('hex');
          expect({ name, found: text.includes(value) || text.includes(hex) }).toEqual({ name, found: false });
        }
      }
    } finally {
      await database.end();
      await postgres.process.stop();
    }
  });
});

describe('a stopped stack’s ledger', () => {
  const verify = () =>
    spawnSync(process.execPath, ['scripts/run.mjs', 'lienthong', 'audit', 'verify', dossier, '--state', state], {
      cwd: root,
      encoding: 'utf8',
    });

  it('is verified from the command line', () => {
    const { status, stdout } = verify();
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('VERIFIED') as string });
  });

  it('names the row that its owner altered with the triggers off', async () => {
    const postgres = await startPostgres({ stateDir: state, logFile: join(state, 'search.log') });
    const database = new Database({ connectionString: postgres.ownerUrl });
    await database.connect();
    await database.query('alter table event disable trigger all');
    await database.query(
      `update event set text = replace(text, '"decision":"accept"', '"decision":"refuse"') where dossier_id = $1 and text like '%StepDecided%'`,
      [dossier],
    );
    const { rows } = await database.query<{ seq: number }>(
      `select seq from event where dossier_id = $1 and text like '%StepDecided%'`,
      [dossier],
    );
    await database.query('alter table event enable trigger all');
    await database.end();
    await postgres.process.stop();
    const { status, stdout } = verify();
    expect(status).toBe(1);
    expect(stdout).toContain(`sequence number ${rows[0]!.seq}`);
  });
});
