import type { Pool } from 'pg';
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
