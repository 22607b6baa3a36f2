import type { FastifyInstance } from 'fastify';

/** On every answer: nobody stores it, and a gateway that is closing keeps no connection that would keep it up. */
export function sendFinalHeaders(instance: FastifyInstance): void {
  let closing = false;
  instance.addHook('preClose', async () => void (closing = true));
  instance.addHook('onSend', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    if (closing) void reply.header('connection', 'close');
  });
}
