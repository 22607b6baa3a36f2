import { randomUUID } from 'node:crypto';
import { accept, begin, request, submit } from '@lienthong/dossier/samples';
import type { Command } from '@lienthong/dossier';
import { throwAwayPostgres } from '@lienthong/testing';
import { Ledger } from '../ledger';
import { asBothRoles, type BothRoles } from '../testing/both-roles';
import { PostgresStorage } from './postgres-storage';

let roles: BothRoles;
let here: Ledger;
let there: Ledger;
beforeAll(async () => {
  roles = await asBothRoles(await throwAwayPostgres());
  [here, there] = [1, 2].map(
    () => new Ledger(new PostgresStorage(roles.app), { keyEncryptionKey: Buffer.alloc(32, 1) }),
  ) as [Ledger, Ledger];
});
afterAll(() => roles.stop());

const answered: Command = { type: 'recordAnswer', ...request('permit', 'reserve'), answer: 'accepted' };
const on = (ledger: Ledger, dossierId: string, command: Command) =>
  ledger.transact({ dossierId, actor: 'run:1', command });

/** Decided and begun here: this process remembers the head that it left. */
async function begunHere(): Promise<string> {
  const dossierId = randomUUID();
  await on(here, dossierId, submit());
  await on(here, dossierId, accept);
  await on(here, dossierId, begin('permit'));
  return dossierId;
}

const isSound = async (dossierId: string) => {
  expect(await here.findChainFault(dossierId)).toBeUndefined();
  expect(await here.rebuild(dossierId)).toEqual([]);
};

describe('a process that remembers the head it wrote', () => {
  it('decides on what another has written since', async () => {
    const dossierId = await begunHere();
    await on(there, dossierId, { type: 'withdraw' });
    const { problem, events } = await on(here, dossierId, { type: 'withdraw' });
    expect({ problem: problem?.code, events }).toEqual({ problem: 'withdrawal-already-requested', events: [] });
    await isSound(dossierId);
  });

  it('finds nothing to do only when that is still so', async () => {
    const dossierId = await begunHere();
    await on(there, dossierId, answered);
    const { events } = await on(here, dossierId, begin('permit'));
    expect(events.map(({ id }) => id)).toEqual(['permit/issue/0/begun/1']);
    await isSound(dossierId);
  });

  it('keeps what waits together in one go, each command on what the one before it left', async () => {
    const dossierId = await begunHere();
    const answers = await Promise.all(
      [1, 2, 3].flatMap(() => [on(here, dossierId, answered), on(there, dossierId, begin('permit'))]),
    );
    expect(answers.flatMap(({ events }) => events.map(({ type }) => type)).sort()).toEqual([
      'RequestAnswered',
      'RequestBegun',
    ]);
    await isSound(dossierId);
  });
});
