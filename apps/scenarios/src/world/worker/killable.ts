import type { AgencyPort } from '@lienthong/agencies';

/** Thrown where a worker process would have died. */
export class WorkerKilled extends Error {}

/** Agencies as a worker reaches them that dies after it has written down what it is about to send, and before it sends. */
export const killable = (
  ports: Record<string, AgencyPort>,
  kill: { beforeNextSend: boolean },
): Record<string, AgencyPort> =>
  Object.fromEntries(
    Object.entries(ports).map(([agency, port]): [string, AgencyPort] => [
      agency,
      {
        ask: (key, intent, options) => port.ask(key, intent, options),
        undo: (key, options) => port.undo(key, options),
        async send(request, options) {
          if (kill.beforeNextSend) {
            kill.beforeNextSend = false;
            throw new WorkerKilled();
          }
          return port.send(request, options);
        },
      },
    ]),
  );
