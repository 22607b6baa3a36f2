import type { Shape } from '../rivals/shape';
import type { System } from '../systems';
import type { Drive } from './drives/drive';
import { driveOurs } from './drives/ours';
import { openRivals } from './drives/rivals';
import { callsAtConstantRate, callsForEach } from './loops/calls';
import { closedLoop } from './loops/closed-loop';
import { openLoop } from './loops/open-loop';
import type { Answers, Order, Target } from './orders';

/** Connects to everything, once; what it returns carries out one order after the other. */
export async function carriesOut(target: Target): Promise<(order: Order) => Promise<Answers[Order['kind']]>> {
  const ours = await driveOurs(target);
  const driveRival = await openRivals(target);
  let shape: Shape | undefined;

  const driveOf = (system: System): Drive => {
    if (system === 'ours') return ours;
    if (!shape) throw new Error('the shape of a case is not known yet');
    return driveRival(system, shape);
  };
  const post = async (url: string): Promise<string> => {
    await ours.post(url);
    return '';
  };

  return async (order) => {
    switch (order.kind) {
      case 'prepare':
        return void (await ours.prepare(order.cases));
      case 'shape':
        return void (shape = order.shape);
      case 'closed':
        return closedLoop(driveOf(order.system), order);
      case 'open':
        return openLoop(driveOf(order.system), order);
      case 'submit':
        return callsAtConstantRate(order.cases, order.perSecond, ours.submit);
      case 'decide':
        return callsForEach(order.ids, order.inFlight, ours.decide);
      case 'await':
        return void (await Promise.all(order.ids.map(ours.finished)));
      case 'post':
        return callsAtConstantRate(order.requests, order.perSecond, () => post(order.url));
    }
  };
}
