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

/**
 * So many requests per minute, actor and route; of nobody in particular per address. Agencies are known and never turned
 * away, nor is who asks whether we are well.
 */
@Injectable()
export class FairUseGuard extends ThrottlerGuard {
  protected override async shouldSkip(context: ExecutionContext): Promise<boolean> {
    const rule = findRule(context);
    return rule?.permission === 'signed' || rule?.unlimited === true;
  }

  protected override async getTracker(request: Record<string, unknown>): Promise<string> {
    const { actor, ip } = request as unknown as FastifyRequest;
    return actor?.id ?? `address:${ip}`;
  }

  protected override async throwThrottlingException(): Promise<void> {
    throw new Problem('too-many-requests');
  }
}
