import { createServer } from 'node:http';
import { createLog, describeError, dieWithParent } from '@lienthong/runtime';
import { workerConfig } from './config';
import { startWorker } from './start-worker';

async function main(): Promise<void> {
  dieWithParent();
  const config = workerConfig();
  const log = createLog({ name: 'worker', level: config.logLevel });
  const worker = await startWorker(config, log);
  const health = createServer((_request, response) => response.end('ok')).listen(config.port, config.host);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, worker.stop);
  log.info('worker running');
  await worker.finished;
  health.close();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${JSON.stringify(describeError(error))}\n`);
    process.exit(1);
  },
);
