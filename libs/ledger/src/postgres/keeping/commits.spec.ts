import { setImmediate as nextTurn } from 'node:timers/promises';
import { DatabaseError, type Pool } from 'pg';
import { Commits } from './commits';
import type { Keeping } from './keep';

const nothing: Keeping = {
  dossierId: '00000000-0000-7000-8000-000000000001',
  commands: [{ id: 'k', dossierId: '00000000-0000-7000-8000-000000000001', requestDigest: 'd', answer: { seq: 1 } }],
};

/** Of the arrays that a statement brings along: in PostgreSQL's binary format, the number of elements is the fourth of five numbers. */
const lengthOf = ([array]: Buffer[]): number => array!.readInt32BE(12);

describe('commits behind a server that says nothing', () => {
  it('wait for a while; later ones are told at once, so that no queue grows', async () => {
    let now = 0;
    let answer: () => void = () => undefined;
    const server = new Promise<{ rows: [] }>((resolve) => (answer = () => resolve({ rows: [] })));
    const commits = new Commits({ query: () => server } as unknown as Pool, () => now);
    const underWay = [commits.keep(nothing), commits.keep(nothing)];
    await nextTurn();
    const waiting = commits.keep(nothing);
    now = 2_000;
    const inTime = commits.keep(nothing);
    now = 4_000;
    await expect(commits.keep(nothing)).rejects.toMatchObject({ code: 'unavailable' });
    answer();
    await Promise.all([...underWay, waiting, inTime]);
    await commits.keep(nothing);
  });
});

/** Commits at a server that answers when it is told to. */
function commitsOnHold() {
  const sizes: number[] = [];
  let held: (() => void)[] = [];
  const query = ({ values }: { values: Buffer[] }) => {
    sizes.push(lengthOf(values));
    return new Promise((resolve) => held.push(() => resolve({ rows: [] })));
  };
  const commits = new Commits({ query } as unknown as Pool);
  return {
    sizes,
    async keep(count: number): Promise<Promise<void>[]> {
      const kept = Array.from({ length: count }, () => commits.keep(nothing));
      await nextTurn();
      return kept;
    },
    async answer(): Promise<void> {
      const answers = held;
      held = [];
      for (const answer of answers) answer();
      await nextTurn();
    },
  };
}

describe('commits at the same time', () => {
  it('share what there is to keep, so that one is under way while another is being prepared', async () => {
    const { sizes, keep, answer } = commitsOnHold();
    const first = await keep(16);
    expect(sizes).toEqual([8, 8]);
    const second = await keep(8);
    await answer();
    await Promise.all(first);
    await answer();
    await Promise.all(second);
    expect(sizes).toEqual([8, 8, 8]);
    const third = await keep(16);
    expect(sizes.slice(3)).toEqual([8, 8]);
    await answer();
    await Promise.all(third);
  });

  it('carry no more than 32 dossiers each', async () => {
    const { sizes, keep, answer } = commitsOnHold();
    const kept = await keep(80);
    expect(sizes).toEqual([32, 32]);
    await answer();
    await answer();
    await Promise.all(kept);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(80);
  });
});

describe('a statement that is refused', () => {
  it('is tried in halves, so that one who is to blame does not send all others one by one', async () => {
    const statements: Buffer[][] = [];
    const refusing = async ({ values }: { values: Buffer[] }): Promise<{ rows: [] }> => {
      statements.push(values);
      await nextTurn();
      if (values.some((column) => column.includes('taken'))) throw new DatabaseError('duplicate key', 0, 'error');
      return { rows: [] };
    };
    const commits = new Commits({ query: refusing } as unknown as Pool);
    const keeping = (id: string): Keeping => ({ ...nothing, commands: [{ ...nothing.commands[0]!, id }] });
    const ids = Array.from({ length: 32 }, (_, n) => (n === 20 ? 'taken' : String(n)));
    const kept = await Promise.allSettled(ids.map((id) => commits.keep(keeping(id))));
    expect(kept.map(({ status }) => status).indexOf('rejected')).toBe(20);
    expect(kept.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    // 16 and 16, then the halves of one: 8, 4, 2 and 1 of each.
    expect(statements).toHaveLength(2 + 2 * 4);
  });

  it('is so too when it cannot be written at all', async () => {
    const commits = new Commits({ query: () => Promise.resolve({ rows: [] }) } as unknown as Pool);
    const keeping = (dossierId: string): Keeping => ({
      ...nothing,
      commands: [{ ...nothing.commands[0]!, dossierId }],
    });
    const ids = Array.from({ length: 8 }, (_, n) => (n === 5 ? 'no UUID' : nothing.dossierId));
    const kept = await Promise.allSettled(ids.map((id) => commits.keep(keeping(id))));
    expect(kept.filter(({ status }) => status === 'rejected')).toEqual([kept[5]]);
  });
});
