import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Problem } from '@lienthong/dossier';
import type { FastifyRequest } from 'fastify';
import { findRule } from './route';
import { Logins } from './logins';

/** First of all who somebody is; who cannot be verified stays nobody, and is counted before being turned away. */
@Injectable()
export class LoginGuard implements CanActivate {
  constructor(private readonly logins: Logins) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = findRule(context)?.permission;
    if (permission === 'public' || permission === 'signed') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    try {
      request.actor = await this.logins.verify(request.headers.authorization);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'not-authenticated') throw error;
    }
    return true;
  }
}
