import { randomUUID } from 'node:crypto';
import type { Command } from '@lienthong/dossier';
import { accept, begin, request, submit } from '@lienthong/dossier/samples';
import { throwAwayPostgres } from '@lienthong/testing';
import type { Pool } from 'pg';
import { joinFacts, splitFacts } from '../halves';
import { Ledger } from '../ledger';
import { openFacts } from '../open-dossier';
import { eraseContact } from './erase-contact';
import { PostgresStorage } from './postgres-storage';
import { asBothRoles, type BothRoles } from '../testing/both-roles';

let database: BothRoles;
let owner: Pool;
let app: Pool;
let ledger: Ledger;

beforeAll(async () => {
  database = await asBothRoles(await throwAwayPostgres());
  ({ owner, app } = database);
  ledger = new Ledger(new PostgresStorage(app), { keyEncryptionKey: Buffer.alloc(32, 7) });
});
afterAll(() => database.stop());

const facts = { filer: { fullName: 'Trần Thị Thử Nghiệm', phone: '0912345678' } };
const transact = (
  dossierId: string,
  command: Command,
  secret?: { section: string; legal: unknown; contact?: unknown },
) => ledger.transact({ dossierId, actor: 'system:spec', command, secret });

async function submitted(): Promise<string> {
  const dossierId = randomUUID();
  await transact(dossierId, submit(), { section: 'facts', ...splitFacts(facts, ['/filer/phone']) });
  return dossierId;
}
const factsOf = async (dossierId: string) => openFacts(ledger, (await ledger.find(dossierId))!);

describe('erased contact data (D12, RH-02)', () => {
  it('are gone for good; the legal facts, the chain and the read model stay as they were', async () => {
    const [erased, other] = [await submitted(), await submitted()];
    expect(await factsOf(erased)).toEqual(facts);
    const before = await ledger.trail(erased);
    await eraseContact(owner, erased);
    expect(await factsOf(erased)).toEqual({ filer: { fullName: 'Trần Thị Thử Nghiệm' } });
    expect(await ledger.trail(erased)).toEqual(before);
    expect([await ledger.findChainFault(erased), await ledger.rebuild(erased)]).toEqual([undefined, []]);
    expect(await factsOf(other)).toEqual(facts);
  });

  it('do not hold up the case, nor come back with it', async () => {
    const dossierId = await submitted();
    await eraseContact(owner, dossierId);
    await transact(dossierId, accept);
    await transact(dossierId, begin('permit'));
    const answer: Command = { type: 'recordAnswer', ...request('permit', 'reserve'), answer: 'accepted' };
    const { dossier } = await transact(dossierId, answer, { section: 'result', legal: { plate: 'X-1' }, contact: 'y' });
    const opened = await ledger.open(dossierId, dossier!.requests['permit/reserve/0']!.digest!);
    expect(opened && joinFacts(opened)).toEqual({ plate: 'X-1' });
    expect(opened).not.toHaveProperty('contact');
  });

  it('are not for the application to erase', async () => {
    const dossierId = await submitted();
    await expect(eraseContact(app, dossierId)).rejects.toThrow(/permission denied/);
    expect(await factsOf(dossierId)).toEqual(facts);
  });
});
