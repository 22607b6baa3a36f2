import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { mayAttempt } from '@lienthong/access';
import { Problem } from '@lienthong/dossier';
import type { FastifyRequest } from 'fastify';
import { Logins } from './logins';
import { findRule } from './route';

/** First who, then whether the role may at all; whether this very dossier or task, the services ask the same table. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly logins: Logins) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = findRule(context)?.permission;
    if (permission === 'public' || permission === 'signed') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.actor = await this.logins.verify(request.headers.authorization);
    if (!permission || !mayAttempt(request.actor, permission)) throw new Problem('not-allowed');
    return true;
  }
}
