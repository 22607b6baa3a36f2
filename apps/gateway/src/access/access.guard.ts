import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { mayAttempt } from '@lienthong/access';
import { Problem } from '@lienthong/dossier';
import type { FastifyRequest } from 'fastify';
import { findRule } from './route';

/** Whether the role may at all; whether this very dossier or task, the services ask the same table. */
@Injectable()
export class AccessGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const permission = findRule(context)?.permission;
    if (permission === 'public' || permission === 'signed') return true;
    const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!actor) throw new Problem('not-authenticated');
    if (!permission || !mayAttempt(actor, permission)) throw new Problem('not-allowed');
    return true;
  }
}
