import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Log } from '@lienthong/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOG } from '../tokens';
import { toProblemJson, wantsEnglish } from './problem-json';

const RETRY_AFTER_SECONDS = 2;

/** Every error leaves as problem JSON; what we did not mean is logged, without its words. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblemJson(error, {
      traceId: request.id,
      english: wantsEnglish(request.headers['accept-language']),
    });
    if (problem.status >= 500)
      this.log[problem.status === 500 ? 'error' : 'warn']({ traceId: request.id, err: error }, problem.type);
    if (reply.sent) return;
    if (problem.status === 401) void reply.header('www-authenticate', challengeTo(request));
    // With a 429 the limiter has said when its window ends.
    if (problem.status === 503) void reply.header('retry-after', RETRY_AFTER_SECONDS);
    void reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

function challengeTo({ routeOptions, headers }: FastifyRequest): string {
  if ((routeOptions?.config as { rawBody?: boolean } | undefined)?.rawBody) return 'Standard-Webhooks';
  return headers.authorization ? 'Bearer error="invalid_token"' : 'Bearer';
}
