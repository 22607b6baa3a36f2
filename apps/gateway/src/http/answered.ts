import { boundary } from '@lienthong/failpoints';
import type { FastifyInstance } from 'fastify';

/** Between what was done and its answer: the ledger has it, the caller does not know yet. Reads have nothing to lose there. */
export function markAnswers(instance: FastifyInstance): void {
  instance.addHook('onSend', async (request) => {
    if (request.method !== 'GET') await boundary('gateway.answer', async () => undefined);
  });
}
