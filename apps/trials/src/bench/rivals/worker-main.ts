import { NativeConnection, Worker } from '@temporalio/worker';
import { dieWithParent } from '@lienthong/runtime';
import { CONNECTION_SETTINGS, WORKER_SETTINGS } from '@lienthong/worker/settings';
import { quietRuntime } from '../quiet-runtime';
import { activities } from './activities';

/** A rival's worker: `worker-main.ts ADDRESS NAMESPACE TASK-QUEUE`; says `ready` to its parent when it is about to poll. */
async function main([address, namespace, taskQueue]: string[]): Promise<void> {
  dieWithParent();
  quietRuntime();
  const worker = await Worker.create({
    connection: await NativeConnection.connect({ address: address!, ...CONNECTION_SETTINGS }),
    namespace: namespace!,
    taskQueue: taskQueue!,
    workflowsPath: require.resolve('./workflows'),
    activities,
    ...WORKER_SETTINGS,
  });
  process.once('SIGTERM', () => worker.shutdown());
  process.send?.('ready');
  await worker.run();
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`a rival's worker ended: ${String(error)}\n`);
    process.exit(1);
  },
);
