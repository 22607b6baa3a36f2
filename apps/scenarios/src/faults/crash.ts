import { Ledger, type LedgerStorage } from '@lienthong/ledger';
import { KEY } from '../world/parts/parts';
import type { Scenario } from '../scenario';

type Transaction = Parameters<LedgerStorage['transaction']>;

/** One part of what a command writes, such that PostgreSQL refuses it. */
const refusedByTheDatabase = {
  message: { messages: [{ to: 'nobody', at: 0 }] },
  'external number': { externalIds: [{ system: null, request: 'x', id: 'x' }] },
  'vault row': { secrets: [{ digest: 'd', half: 'neither', section: 's', eventId: 'e', sealed: Buffer.alloc(1) }] },
  task: { tasks: [{ taskId: 't', unit: null, kind: 'review', step: 's', status: 'open', version: 0, openedAt: 0 }] },
};

export const betweenAppendAndSend: Scenario = {
  id: '29',
  name: 'Máy xử lý dừng giữa lúc ghi và gửi · The worker dies between writing down and sending',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const birth = await world.file({ procedure: 'birth' });
    world.killBeforeNextSend();
    await birth.accept();
    const begun = (await birth.events('RequestBegun')).filter(({ data }) => data.intent === 'reserve');
    check('F-10', 'the request was written down once', begun.length, 1);
    const runs = new Set((await birth.actors()).filter((actor) => actor.startsWith('run:')));
    check('F-10', 'another worker went on', runs.size, 2);
    const received = (await birth.journal('population')).filter(
      ({ kind, intent }) => kind === 'received' && intent === 'reserve',
    );
    check('RE-02', 'it asked first, and sent once', received.length, 1);
    check('D2', 'the dossier goes on to its end', await birth.outcome(), 'COMPLETED');
  },
};

export const oneTransaction: Scenario = {
  id: 'F-10',
  name: 'Ghi sổ và việc phải làm trong một giao dịch · Ledger, read model, vault and messages in one transaction',
  async play(world, check) {
    await world.at('2026-11-23T09:00:00+07:00');
    const birth = await world.file({ procedure: 'birth' });
    const { storage, pool, ledger } = world.parts;
    const state = async () => {
      const counts = await pool.query<{ count: string }>(
        `select (select count(*) from event) || ' ' || (select count(*) from outbox) || ' ' ||
                (select count(*) from vault_entry) || ' ' || (select agenda_seq from dossier) as count`,
      );
      return [counts.rows[0]!.count, await ledger.rebuild(birth.dossierId)];
    };
    const before = await state();
    for (const [dies, spoil] of Object.entries(refusedByTheDatabase)) {
      const crashing = new Ledger(
        Object.assign(Object.create(storage) as typeof storage, {
          transaction: (concern: Transaction[0], decide: Transaction[1]) =>
            storage.transaction(concern, (held) => {
              const { kept, answer } = decide(held);
              return { kept: { ...kept!, change: { ...kept!.change!, ...spoil } as never }, answer };
            }),
        }),
        { keyEncryptionKey: KEY, now: () => world.now },
      );
      const died = await crashing
        .transact({ dossierId: birth.dossierId, actor: 'citizen:x', command: { type: 'withdraw' } })
        .then(
          () => 'done',
          () => 'died',
        );
      check(
        'F-10',
        `the ${dies} cannot be written: nothing of it is there`,
        [died, ...(await state())],
        ['died', ...before],
      );
    }
    await birth.withdraw();
    check(
      'F-10',
      'done again it is done whole',
      [await birth.outcome(), await ledger.rebuild(birth.dossierId)],
      ['WITHDRAWN', []],
    );
  },
};
