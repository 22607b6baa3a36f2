import pino from 'pino';
import { readConfig } from './config';
import { startMockAgencies } from './start-mock-agencies';

async function main(): Promise<void> {
  const { logLevel, ...config } = readConfig();
  const logger = pino({ name: 'mock-agencies', level: logLevel });
  const mocks = await startMockAgencies({ ...config, logger });
  const stop = () => {
    mocks.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
    // A stop that hangs is a stop that somebody has to finish by hand.
    setTimeout(() => process.exit(1), 2_000).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: Error) => {
  pino({ name: 'mock-agencies' }).fatal(error.message);
  process.exitCode = 1;
});
