import { Ledger, openPool, PostgresStorage, type LedgerStorage } from '@lienthong/ledger';
import { races } from './contests';
import { runRace } from './ledger-races';
import { openLedgers, type Ledgers } from './ledgers';

const ROUNDS = 60;
let ledgers: Ledgers;

beforeAll(async () => {
  ledgers = await openLedgers();
});
afterAll(() => ledgers.stop());

describe('a race on a real ledger', () => {
  it.each(races)('$id: $what', async (race) => {
    const rounds = race.weight! < 1 ? 2 : ROUNDS;
    const { verdict } = await runRace(ledgers, race, rounds, 11);
    expect(verdict).toMatchObject({ broken: [], counts: { rounds } });
  });
});

/** The real storage with one promise taken out of it. */
type Transaction = Parameters<Parameters<LedgerStorage['transaction']>[0]>[0];

function without(broken: (transaction: Transaction, storage: PostgresStorage) => Partial<Transaction>): Ledgers {
  const pools = [1, 2].map(() => openPool({ url: String(ledgers.pool.options.connectionString), max: 4 }));
  const each = pools.map((pool) => {
    const storage = new PostgresStorage(pool);
    const inTransaction = storage.transaction.bind(storage);
    storage.transaction = (work) =>
      inTransaction((transaction) => work({ ...transaction, ...broken(transaction, storage) }));
    return new Ledger(storage, { keyEncryptionKey: Buffer.alloc(32, 7) });
  });
  const stop = async () => void (await Promise.all(pools.map((pool) => pool.end())));
  return { each, pool: ledgers.pool, stop };
}

describe('the judge of races', () => {
  const raceOf = (id: string) => races.find((race) => race.id === id)!;

  it('sees that heads are not locked', async () => {
    const unlocked = without((_, storage) => ({ lockHead: (dossierId) => storage.findHead(dossierId) }));
    const { verdict } = await runRace(unlocked, raceOf('two-officers'), 10, 1);
    await unlocked.stop();
    expect(verdict.broken).not.toEqual([]);
  });

  it('sees that refusals are not kept', async () => {
    const forgetful = without((transaction) => ({
      answerCommand: (id, answer) => (answer.problem ? Promise.resolve() : transaction.answerCommand(id, answer)),
    }));
    const { verdict } = await runRace(forgetful, raceOf('two-officers'), 3, 1);
    await forgetful.stop();
    expect(verdict.broken).toContainEqual(expect.objectContaining({ invariant: 'I6' }));
  });

  it('sees that a key does not hold back a second dossier', async () => {
    const blind = without(() => ({ takeCommand: () => Promise.resolve(true) }));
    const { verdict } = await runRace(blind, raceOf('double-submit'), 1, 1);
    await blind.stop();
    expect(verdict.broken).toContainEqual(expect.objectContaining({ invariant: 'I1' }));
  });

  it('sees that nobody raced', async () => {
    const never = { ...raceOf('two-claims'), legal: [...raceOf('two-claims').legal, 'one, two'] };
    const { verdict } = await runRace(ledgers, never, ROUNDS, 1);
    expect(verdict.broken).toEqual([
      expect.objectContaining({ what: expect.stringContaining('nobody raced') as string }),
    ]);
  });
});
