import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { findRule } from '../access/route';

/** Location and ETag follow from what is answered, as the route's rule says. */
@Injectable()
export class AnswerHeaders implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { location, version } = findRule(context) ?? {};
    if (!location && !version) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((answer) => {
        if (location) void reply.header('location', location(answer as never));
        if (version) void reply.header('etag', `"${version(answer as never)}"`);
      }),
    );
  }
}
