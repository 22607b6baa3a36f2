import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DYNAMIC_CONFIG } from './dynamic-config';
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

  it('is configured on one machine as in the containers', () => {
    const file = readFileSync(join(__dirname, '../../../../../docker/temporal/dynamic-config.yaml'), 'utf8');
    for (const [key, value] of Object.entries(DYNAMIC_CONFIG)) expect(file).toContain(`${key}: [{ value: ${value} }]`);
  });
});
