import { randomUUID } from 'node:crypto';
import { reviewTask, submit } from '@lienthong/dossier/samples';
import { throwAwayPostgres } from '@lienthong/testing';
import { Ledger } from '../../ledger';
import { asBothRoles, type BothRoles } from '../../testing/both-roles';
import { PostgresStorage } from '../postgres-storage';

let roles: BothRoles;
beforeAll(async () => (roles = await asBothRoles(await throwAwayPostgres())));
afterAll(() => roles.stop());

const keyEncryptionKey = Buffer.alloc(32, 1);
const ledgerNow = () => new Ledger(new PostgresStorage(roles.app), { keyEncryptionKey });
const actor = 'officer:1';
const onTask = (type: 'claim' | 'release') => ({ type, task: reviewTask, by: actor });

/** Dossiers whose heads a ledger has just written, so that it decides on them at once. */
async function claimed(ledger: Ledger, count: number): Promise<string[]> {
  const dossierIds = Array.from({ length: count }, () => randomUUID());
  for (const dossierId of dossierIds) {
    await ledger.transact({ dossierId, actor: 'citizen:1', command: submit() });
    await ledger.transact({ dossierId, actor, command: onTask('claim') });
  }
  return dossierIds;
}

const transactionsOf = async (dossierIds: string[], type: string): Promise<string[]> => {
  const text = `select xmin::text as id from event where dossier_id = any($1) and text::jsonb ->> 'type' = $2`;
  return (await roles.owner.query<{ id: string }>(text, [dossierIds, type])).rows.map(({ id }) => id);
};

describe('what several dossiers keep at the same time', () => {
  it('shares transactions, and each dossier is as if it had been alone', async () => {
    const ledger = ledgerNow();
    const dossierIds = await claimed(ledger, 12);
    await Promise.all(dossierIds.map((dossierId) => ledger.transact({ dossierId, actor, command: onTask('release') })));
    const transactions = await transactionsOf(dossierIds, 'TaskReleased');
    expect(transactions).toHaveLength(12);
    expect(new Set(transactions).size).toBeLessThan(6);
    expect(await ledger.findChainFaults(dossierIds)).toEqual(new Map());
    expect((await Promise.all(dossierIds.map((id) => ledger.rebuild(id)))).flat()).toEqual([]);
  });

  it('is kept although one of them was decided on a head that another process had moved on', async () => {
    const [here, there] = [ledgerNow(), ledgerNow()];
    const dossierIds = await claimed(here, 8);
    await there.transact({ dossierId: dossierIds[5]!, actor, command: onTask('release') });
    const done = await Promise.all(
      dossierIds.map((dossierId) => here.transact({ dossierId, actor, command: onTask('release') })),
    );
    // There the task was already released: nothing is left to do.
    expect(done.map(({ events }) => events.length)).toEqual([1, 1, 1, 1, 1, 0, 1, 1]);
    expect(await transactionsOf(dossierIds, 'TaskReleased')).toHaveLength(8);
    expect(await here.findChainFaults(dossierIds)).toEqual(new Map());
  });
});
