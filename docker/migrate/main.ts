import { migrate } from '@lienthong/ledger';
import { migrateConfig } from './config';

/** Brings the ledger's database up to date and ends. Run again after every new image; it does nothing twice. */
async function main(): Promise<void> {
  const { ownerUrl, appUrl } = migrateConfig();
  const { applied } = await migrate(ownerUrl, appUrl);
  process.stdout.write(applied.length > 0 ? `applied ${applied.join(', ')}\n` : 'up to date\n');
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
