import { createLog, dieWithParent, stopOnSignals } from '@lienthong/runtime';
import { ConfigFaults, readConfig } from './config';
import { createGateway } from './create-gateway';

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog({ name: 'gateway', level: config.logLevel });
  const app = await createGateway(config, { log });
  stopOnSignals(() => app.close(), { log });
  dieWithParent();
  await app.listen(config.port, config.host);
  log.info({ url: await app.getUrl() }, 'listening');
}

main().catch((error: unknown) => {
  const log = createLog({ name: 'gateway', level: 'fatal' });
  if (error instanceof ConfigFaults) log.fatal({ faults: error.faults }, 'cannot start');
  else log.fatal({ err: error }, 'cannot start');
  process.exit(1);
});
