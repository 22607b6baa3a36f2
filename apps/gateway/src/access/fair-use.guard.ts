import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Problem } from '@lienthong/dossier';
import { ThrottlerGuard, type ThrottlerModuleOptions } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config';
import { findRule } from './route';

const MINUTE_MS = 60_000;
/** What writes much for one request. */
const costly: unknown[] = ['dossier.submit', 'dossier.correct', 'paper.upload'];

export const fairUseOf = ({ limits }: Config): ThrottlerModuleOptions => ({
  throttlers: [
    {
      ttl: MINUTE_MS,
      limit: (context) =>
        costly.includes(findRule(context)?.permission) ? limits.submissionsPerMinute : limits.requestsPerMinute,
    },
  ],
});

/** So many requests per minute, actor and route. What needs no login costs little; agencies are known and never turned away. */
@Injectable()
export class FairUseGuard extends ThrottlerGuard {
  protected override async shouldSkip(context: ExecutionContext): Promise<boolean> {
    return context.switchToHttp().getRequest<FastifyRequest>().actor === undefined;
  }

  protected override async getTracker(request: Record<string, unknown>): Promise<string> {
    return (request as unknown as FastifyRequest).actor!.id;
  }

  protected override async throwThrottlingException(): Promise<void> {
    throw new Problem('too-many-requests');
  }
}
