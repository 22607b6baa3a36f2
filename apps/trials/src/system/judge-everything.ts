import { openPool } from '@lienthong/ledger';
import type { Trial } from '../run-trials';
import type { Broken } from '../verdict';
import type { TrialSystem } from './trial-system';

/** The last trial of a run on one system: all that ever happened there, judged once more together. */
export const judgeEverything = (started: () => Promise<TrialSystem>): Trial => ({
  id: 'everything',
  what: 'all dossiers of the run together, and none that nobody was told of',
  run: async () => {
    const system = await started();
    const verdict = await system.judge();
    return { verdict: { ...verdict, broken: [...verdict.broken, ...(await strays(system))] } };
  },
});

/** A call that is repeated under its key opens no second dossier. */
async function strays({ stack, cast }: TrialSystem): Promise<Broken[]> {
  const pool = openPool({ url: stack.file.postgres.ownerUrl, max: 1 });
  try {
    const told = new Set(cast.log.calls().map(({ dossierId }) => dossierId));
    const { rows } = await pool.query<{ id: string }>('select dossier_id as id from dossier');
    return rows
      .filter(({ id }) => !told.has(id))
      .map(({ id }) => ({ invariant: 'claim', dossierId: id, what: 'there is a dossier that nobody was told of' }));
  } finally {
    await pool.end();
  }
}
