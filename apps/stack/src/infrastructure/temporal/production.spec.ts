import { databaseAt } from './schema';

describe("Temporal's production server", () => {
  it('finds its database in the address that the ledger uses', () => {
    expect(databaseAt('postgres://owner:p%40ss@127.0.0.1:6543/lienthong')).toEqual({
      host: '127.0.0.1',
      port: '6543',
      user: 'owner',
      password: 'p@ss',
    });
    expect(databaseAt('postgres://owner@db/lienthong').port).toBe('5432');
  });
});
