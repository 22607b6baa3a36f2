import { HttpException } from '@nestjs/common';
import type { FastifyInstance, HTTPMethods } from 'fastify';

const methods: HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Notes every route; the returned function then gives each known path a 405 for all other methods. Call it when all routes stand. */
export function watchRoutes(instance: FastifyInstance): () => void {
  const known = new Map<string, Set<string>>();
  instance.addHook('onRoute', ({ url, method }) => {
    const allowed = known.get(url) ?? new Set();
    for (const one of [method].flat()) allowed.add(one);
    known.set(url, allowed);
  });
  return () => {
    for (const [url, allowed] of [...known].filter(([path]) => path !== '*' && path !== '')) {
      const others = methods.filter((method) => !allowed.has(method));
      const allow = [...allowed].join(', ');
      instance.route({
        url,
        method: others,
        // Before the body is read: nothing that comes with a refused method is worth parsing.
        onRequest: (_request, reply, done) => {
          void reply.header('allow', allow);
          done(new HttpException('method not allowed', 405));
        },
        handler: () => undefined,
      });
    }
  };
}
