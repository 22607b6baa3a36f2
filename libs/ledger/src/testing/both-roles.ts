import { Client, type Pool } from 'pg';
import { migrate } from '../postgres/migrate';
import { openPool } from '../postgres/pool';

/** A ledger's database as its owner and as the application see it. */
export interface BothRoles {
  ownerUrl: string;
  appUrl: string;
  owner: Pool;
  app: Pool;
  stop(): Promise<void>;
}

/** Migrates an empty server; the application gets a role of its own, which may only read and append. */
export async function asBothRoles(server: { url: string; stop(): Promise<void> }): Promise<BothRoles> {
  const admin = new Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`create role ledger_app login password 'app'`);
  await admin.end();
  const appUrl = Object.assign(new URL(server.url), { username: 'ledger_app', password: 'app' }).href;
  await migrate(server.url, appUrl);
  const owner = openPool({ url: server.url });
  const app = openPool({ url: appUrl });
  return {
    ownerUrl: server.url,
    appUrl,
    owner,
    app,
    async stop() {
      await Promise.all([app.end(), owner.end()]);
      await server.stop();
    },
  };
}
