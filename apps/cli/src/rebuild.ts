import { rebuildReadModel } from '@lienthong/ledger';
import { withLedger } from './state';

/** Folds every dossier anew; says what differs from the read model, and with `--write` puts it right. */
export const rebuild = ({ state, write }: { state: string; write: boolean }): Promise<void> =>
  withLedger(state, async ({ ledger, pool }) => {
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
  });
