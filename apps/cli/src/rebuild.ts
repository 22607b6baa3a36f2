import { Ledger, openPool, PostgresStorage, rebuildReadModel } from '@lienthong/ledger';
import { openState } from './state';

/** Folds every dossier anew; says what differs from the read model, and with `--write` puts it right. */
export async function rebuild({ state, write }: { state: string; write: boolean }): Promise<void> {
  const open = await openState(state);
  const pool = openPool({ url: open.appUrl, max: 2 });
  try {
    const ledger = new Ledger(new PostgresStorage(pool), { keyEncryptionKey: Buffer.alloc(32) });
    let differing = 0;
    for (const dossierId of await ledger.dossierIds()) {
      const columns = await ledger.rebuild(dossierId);
      if (columns.length === 0) continue;
      differing++;
      process.stdout.write(`${dossierId}: ${columns.join(', ')}${write ? ' rebuilt' : ''}\n`);
      if (write) await rebuildReadModel(pool, dossierId);
    }
    process.stdout.write(differing === 0 ? 'identical\n' : `${differing} dossiers differed\n`);
    process.exitCode = differing === 0 || write ? 0 : 1;
  } finally {
    await pool.end();
    await open.close();
  }
}
