import { randomUUID } from 'node:crypto';
import { accept, begin, request, reviewTask, submit } from '@lienthong/dossier/samples';
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

const onTask = (ledger: Ledger, dossierId: string, type: 'claim' | 'release', id: string = type) =>
  ledger.transact({
    ...{ dossierId, actor: 'officer:1', command: { type, task: reviewTask, by: 'officer:1' } },
    key: { id: `${dossierId} ${id}`, digest: 'the same words' },
  });

describe('a process that remembers the head it has looked at', () => {
  it('decides on it at once, and on what another has written since', async () => {
    const dossierId = randomUUID();
    await on(there, dossierId, submit());
    await here.find(dossierId);
    const asked = jest.spyOn(roles.app, 'query');
    expect((await onTask(here, dossierId, 'claim')).events).toHaveLength(1);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
    await here.find(dossierId);
    await onTask(there, dossierId, 'release');
    expect((await onTask(here, dossierId, 'claim', 'again')).events).toHaveLength(1);
    await isSound(dossierId);
  });

  it('answers a key again that was used before', async () => {
    const dossierId = randomUUID();
    await on(there, dossierId, submit());
    await onTask(there, dossierId, 'claim');
    await onTask(there, dossierId, 'release');
    await here.find(dossierId);
    expect(await onTask(here, dossierId, 'claim')).toMatchObject({ replayed: true, seq: 3, events: [] });
    await isSound(dossierId);
  });

  it('keeps to it when a key turns out to have been used for another dossier', async () => {
    const [used, dossierId] = [randomUUID(), randomUUID()];
    for (const id of [used, dossierId]) await on(here, id, submit());
    const key = { id: `${used} once`, digest: 'the same words' };
    const command = { type: 'claim' as const, task: reviewTask, by: 'officer:1' };
    const claim = (id: string) => here.transact({ dossierId: id, actor: 'officer:1', command, key });
    await claim(used);
    const [again, beside] = await Promise.all([claim(dossierId), onTask(here, dossierId, 'claim')]);
    expect([again.dossierId, again.replayed, beside.dossierId, beside.seq]).toEqual([used, true, dossierId, 3]);
    await claim(dossierId);
    expect((await onTask(here, dossierId, 'release')).seq).toBe(4);
    await isSound(dossierId);
  });

  it('is not told an older one by a question that was overtaken', async () => {
    const dossierId = randomUUID();
    await on(here, dossierId, submit());
    const [, claimed] = await Promise.all([here.find(dossierId), onTask(here, dossierId, 'claim')]);
    expect((await onTask(here, dossierId, 'release')).seq).toBe(claimed.seq + 1);
    await isSound(dossierId);
  });
});

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
      [1, 2, 3].flatMap(() =>
        [here, there].flatMap((ledger) => [on(ledger, dossierId, answered), on(ledger, dossierId, begin('permit'))]),
      ),
    );
    expect(answers.flatMap(({ events }) => events.map(({ type }) => type)).sort()).toEqual([
      'RequestAnswered',
      'RequestBegun',
    ]);
    await isSound(dossierId);
  });
});
