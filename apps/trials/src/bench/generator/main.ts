import { dieWithParent } from '@lienthong/runtime';
import { quietRuntime } from '../quiet-runtime';
import { carriesOut } from './carries-out';
import type { Order, Target } from './orders';

/** The generator's process: `main.ts TARGET-AS-JSON`; takes orders from its parent, one at a time. */
async function main(target: Target): Promise<void> {
  dieWithParent();
  quietRuntime();
  const carryOut = await carriesOut(target);
  process.on('message', (order: Order) => {
    carryOut(order).then(
      (done) => process.send!({ done }),
      (error: unknown) => process.send!({ failed: error instanceof Error ? error.stack : String(error) }),
    );
  });
  // Waiting for orders is what it lives for.
  process.channel?.ref();
  process.once('SIGTERM', () => process.exit(0));
  process.send!('ready');
}

main(JSON.parse(process.argv[2]!) as Target).catch((error: unknown) => {
  process.stderr.write(`the generator ended: ${String(error)}\n`);
  process.exit(1);
});
