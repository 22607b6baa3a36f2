import type { Log } from '@lienthong/runtime';
import type { FastifyInstance } from 'fastify';
import type { Actor } from '@lienthong/access';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard. */
    actor?: Actor;
  }
}

const probes = new Set(['/livez', '/readyz']);

/** One line per request: the route's pattern, never its URL, and no header or body. */
export function logRequests(instance: FastifyInstance, log: Log): void {
  instance.addHook('onResponse', (request, reply, done) => {
    const { id: traceId, method } = request;
    const route = request.routeOptions.url ?? 'unknown';
    const ms = Math.round(reply.elapsedTime);
    log[probes.has(route) ? 'debug' : 'info'](
      { traceId, method, route, status: reply.statusCode, ms, role: request.actor?.role },
      'answered',
    );
    done();
  });
}
