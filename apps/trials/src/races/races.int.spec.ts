import { Ledger, openPool, PostgresStorage, type LedgerStorage } from '@lienthong/ledger';
import { races } from './contests';
import { runRace } from './ledger-races';
import { openLedgers, type Ledgers } from './ledgers';

const ROUNDS = 30;
/** From here on an ending that never came is held against a race. */
const MANY = 60;
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

type Decide = Parameters<LedgerStorage['transaction']>[1];
/** How a transaction is carried out that breaks one promise; `storage` is the real one. */
type Breaking = (storage: PostgresStorage, concern: Concern, decide: Decide) => Promise<unknown>;
type Concern = Parameters<LedgerStorage['transaction']>[0];
type Decided = ReturnType<Decide>;

function breaking(transaction: Breaking): Ledgers {
  const pools = [1, 2].map(() => openPool({ url: String(ledgers.pool.options.connectionString), max: 4 }));
  const each = pools.map((pool) => {
    const real = new PostgresStorage(pool);
    const broken = new PostgresStorage(pool);
    broken.transaction = ((concern: Concern, decide: Decide) => transaction(real, concern, decide)) as never;
    return new Ledger(broken, { keyEncryptionKey: Buffer.alloc(32, 7) });
  });
  const stop = async () => void (await Promise.all(pools.map((pool) => pool.end())));
  return { each, pool: ledgers.pool, stop };
}

const withoutAttempt = ({ kept, ...decided }: Decided): Decided => ({
  ...decided,
  ...(kept && { kept: { ...kept, command: undefined } }),
});

describe('the judge of races', () => {
  const raceOf = (id: string) => races.find((race) => race.id === id)!;
  const brokenIn = async (race: string, rounds: number, transaction: Breaking) => {
    const lawless = breaking(transaction);
    const { verdict } = await runRace(lawless, raceOf(race), rounds, 1);
    await lawless.stop();
    return verdict.broken;
  };

  it('sees that commands are decided on what was read before the head was locked', async () => {
    const stale: Breaking = async (storage, concern, decide) => {
      const [head] = await storage.findHeads([concern.dossierId]);
      return storage.transaction(concern, (held) => decide({ ...held, head }));
    };
    expect(await brokenIn('two-officers', 10, stale)).not.toEqual([]);
  });

  it('sees that refusals are not kept', async () => {
    const forgetful: Breaking = (storage, concern, decide) =>
      storage.transaction(concern, (held) => {
        const decided = decide(held);
        return decided.kept?.command?.answer.problem ? withoutAttempt(decided) : decided;
      });
    expect(await brokenIn('two-officers', 3, forgetful)).toContainEqual(expect.objectContaining({ invariant: 'I6' }));
  });

  it('sees that a key does not hold back a second dossier', async () => {
    const blind: Breaking = (storage, { keyId: _, ...concern }, decide) =>
      storage.transaction(concern, (held) => withoutAttempt(decide(held)));
    expect(await brokenIn('double-submit', 1, blind)).toContainEqual(expect.objectContaining({ invariant: 'I1' }));
  });

  it('sees that nobody raced', async () => {
    const never = { ...raceOf('two-claims'), legal: [...raceOf('two-claims').legal, 'one, two'] };
    const { verdict } = await runRace(ledgers, never, MANY, 1);
    expect(verdict.broken).toEqual([
      expect.objectContaining({ what: expect.stringContaining('nobody raced') as string }),
    ]);
  });
});
