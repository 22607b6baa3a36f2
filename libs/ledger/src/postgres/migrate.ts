import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';

const folder = join(__dirname, '../../migrations');
/** Any fixed number: two migrations at once wait for each other. */
const LOCK = 7_301_2026;

export interface Migrated {
  applied: string[];
  /** False when the application works with the owner's rights, so that append-only rests on the trigger alone. */
  separateRole: boolean;
}

/** Brings the database up to date, each file in one transaction; can be repeated and survives being killed half-way. */
export async function migrate(ownerUrl: string, appUrl: string): Promise<Migrated> {
  const client = new Client({ connectionString: ownerUrl });
  // Its query fails when the connection is lost; without a listener the whole process would.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from migration');
    const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
    const applied = files.filter((name) => !rows.some((row) => row.name === name));
    for (const name of applied) await apply(client, name);
    const role = decodeURIComponent(new URL(appUrl).username);
    const separateRole = role !== decodeURIComponent(new URL(ownerUrl).username);
    if (separateRole) await grant(client, role);
    return { applied, separateRole };
  } finally {
    await client.end();
  }
}

async function apply(client: Client, name: string): Promise<void> {
  const sql = await readFile(join(folder, name), 'utf8');
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** The application reads and appends; what is written in ledger and vault it can neither change nor delete. */
async function grant(client: Client, role: string): Promise<void> {
  const app = client.escapeIdentifier(role);
  await client.query(`
    grant usage on schema public to ${app};
    grant select, insert on event, vault_entry, vault_key, workflow_bundle, run_history to ${app};
    grant select, insert on external_id, paper, paper_key, paper_attachment to ${app};
    grant execute on function sweep_papers(timestamptz) to ${app};
    grant select, insert, update on dossier, task, command, run, outbox to ${app};
    grant usage on sequence receipt_number to ${app};
  `);
}
