import { Client } from 'pg';
import { migrate } from '@lienthong/ledger';

const NAME = 'bench_ledger';

/** A ledger's database that nobody else works on, on the server of the stack; both addresses of it. */
export async function scratchDatabase(postgres: { ownerUrl: string; appUrl: string }) {
  const admin = new Client({ connectionString: postgres.ownerUrl });
  await admin.connect();
  await admin.query(`create database ${NAME}`);
  const [ownerUrl, appUrl] = [at(postgres.ownerUrl), at(postgres.appUrl)];
  await migrate(ownerUrl, appUrl);
  const drop = async (): Promise<void> => {
    await admin.query(`drop database ${NAME} with (force)`);
    await admin.end();
  };
  return { ownerUrl, appUrl, drop };
}

const at = (url: string): string => Object.assign(new URL(url), { pathname: `/${NAME}` }).href;
