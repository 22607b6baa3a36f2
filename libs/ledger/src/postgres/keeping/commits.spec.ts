import { DatabaseError, type Pool } from 'pg';
import { Commits } from './commits';
import type { Keeping } from './keep';

const nothing: Keeping = {
  dossierId: '00000000-0000-7000-8000-000000000001',
  commands: [{ id: 'k', dossierId: '00000000-0000-7000-8000-000000000001', requestDigest: 'd', answer: { seq: 1 } }],
};

describe('commits behind a server that says nothing', () => {
  it('wait for a while; later ones are told at once, so that no queue grows', async () => {
    let now = 0;
    let answer: () => void = () => undefined;
    const server = new Promise<{ rows: [] }>((resolve) => (answer = () => resolve({ rows: [] })));
    const commits = new Commits({ query: () => server } as unknown as Pool, () => now);
    const underWay = [1, 2, 3].map(() => commits.keep(nothing));
    now = 2_000;
    const inTime = commits.keep(nothing);
    now = 4_000;
    await expect(commits.keep(nothing)).rejects.toMatchObject({ code: 'unavailable' });
    answer();
    await Promise.all([...underWay, inTime]);
    await commits.keep(nothing);
  });
});

describe('a statement that is refused', () => {
  it('is tried in halves, so that one who is to blame does not send all others one by one', async () => {
    const statements: Buffer[][] = [];
    const refusing = ({ values }: { values: Buffer[] }): Promise<{ rows: [] }> => {
      statements.push(values);
      return values.some((column) => column.includes('taken'))
        ? Promise.reject(new DatabaseError('duplicate key', 0, 'error'))
        : Promise.resolve({ rows: [] });
    };
    const commits = new Commits({ query: refusing } as unknown as Pool);
    const keeping = (id: string): Keeping => ({ ...nothing, commands: [{ ...nothing.commands[0]!, id }] });
    const ids = Array.from({ length: 34 }, (_, n) => (n === 20 ? 'taken' : String(n)));
    const kept = await Promise.allSettled(ids.map((id) => commits.keep(keeping(id))));
    expect(kept.map(({ status }) => status).indexOf('rejected')).toBe(20);
    expect(kept.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    // Two alone, 32 together, then their halves: 16, 8, 4, 2 and 1 of each.
    expect(statements).toHaveLength(2 + 1 + 2 * 5);
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
