import { dieWithParent } from '@lienthong/runtime';
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import type { Shape } from '../rivals/shape';
import type { System } from '../systems';
import { closedLoop } from './closed-loop';
import type { Drive } from './drive';
import { driveOurs } from './drive-ours';
import { openRivals } from './drive-rival';
import { openLoop } from './open-loop';
import type { Order, Target } from './orders';

/** The generator's process: `main.ts TARGET-AS-JSON`; takes orders from its parent, one at a time. */
async function main(target: Target): Promise<void> {
  dieWithParent();
  quietRuntime();
  const ours = await driveOurs(target);
  const { driveRival } = await openRivals(target);
  let shape: Shape | undefined;

  const driveOf = (system: System): Drive => {
    if (system === 'ours') return ours;
    if (!shape) throw new Error('the shape of a case is not known yet');
    return driveRival(system, shape);
  };
  const carryOut = async (order: Order): Promise<unknown> => {
    switch (order.kind) {
      case 'prepare':
        return ours.prepare(order.cases);
      case 'shape':
        shape = order.shape;
        return undefined;
      case 'closed':
        return closedLoop(driveOf(order.system), order.inFlight, order.forMs);
      case 'open':
        return openLoop(driveOf(order.system), order.perSecond, order.forMs);
    }
  };
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

function quietRuntime(): void {
  const filter = makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' });
  const logger = new DefaultLogger('ERROR');
  Runtime.install({ logger, shutdownSignals: [], telemetryOptions: { logging: { filter, forward: {} } } });
}

main(JSON.parse(process.argv[2]!) as Target).catch((error: unknown) => {
  process.stderr.write(`the generator ended: ${String(error)}\n`);
  process.exit(1);
});
