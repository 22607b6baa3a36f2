import { randomUUID } from 'node:crypto';
import { accept, begin, submit } from '@lienthong/dossier/samples';
import { throwAwayPostgres } from '@lienthong/testing';
import { Ledger } from '../ledger';
import { asBothRoles, type BothRoles } from '../testing/both-roles';
import { PostgresStorage } from './postgres-storage';
import { Runs } from './runs';

let roles: BothRoles;
beforeAll(async () => (roles = await asBothRoles(await throwAwayPostgres())));
afterAll(() => roles.stop());

describe('runs', () => {
  it('are known by what they wrote, although the relay never heard that they began', async () => {
    const ledger = new Ledger(new PostgresStorage(roles.app), { keyEncryptionKey: Buffer.alloc(32, 1) });
    const [dossierId, run] = [randomUUID(), randomUUID()];
    await ledger.transact({ dossierId, actor: 'citizen:1', command: submit() });
    await ledger.transact({ dossierId, actor: 'officer:1', command: accept });
    const runs = new Runs(roles.app);
    expect(await runs.of(dossierId)).toEqual([]);

    await ledger.transact({ dossierId, actor: `run:${run}`, run, command: begin('permit') });
    await ledger.transact({ dossierId, actor: `run:${run}`, run, command: begin('permit') });

    expect(await runs.of(dossierId)).toEqual([{ runId: run, dossierId, ended: null }]);
  });
});
