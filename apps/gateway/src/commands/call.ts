import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@lienthong/access';
import { Problem } from '@lienthong/dossier';
import type { Page } from '@lienthong/ledger';
import type { FastifyRequest } from 'fastify';
import { findRule, type RouteRule } from '../access/route';
import { checkedBody } from '../http/checked-body';
import { readChoices } from './choices';
import { readPage } from './page';

/** One request, checked as its route's rule demands. */
export interface Call<Body = undefined> {
  actor: Actor;
  /** Pattern, e.g. `POST /dossiers/:id/withdrawal`. */
  route: string;
  params: Record<string, string>;
  body: Body;
  page: Page;
  choices: Record<string, string>;
  /** Of a keyed route: the Idempotency-Key. */
  key?: string;
  ifMatch?: string;
  traceId: string;
}

export const Called = createParamDecorator((_data: unknown, context: ExecutionContext): Call<unknown> => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const rule = findRule(context)!;
  const { method, routeOptions, params, query, body, id: traceId } = request;
  return {
    actor: request.actor!,
    route: `${method} ${routeOptions.url}`,
    params: params as Record<string, string>,
    ...headersOf(request, rule),
    page: readPage(rule.paged ? query : {}),
    choices: rule.choices ? readChoices(query, rule.choices) : {},
    body: bodyOf(rule, body),
    traceId,
  };
});

class NoBody {}

/** Without a body of its own a keyed route takes none: a field that nobody reads must not look as if it counted. */
function bodyOf(rule: RouteRule, body: unknown): unknown {
  if (rule.upload) return body;
  return rule.body || rule.keyed ? checkedBody(rule.body ?? NoBody, body) : undefined;
}

/** 8 to 128 visible ASCII characters. */
const keyPattern = /^[\x21-\x7e]{8,128}$/;

function headersOf({ headers }: FastifyRequest, rule: RouteRule): Pick<Call, 'key' | 'ifMatch'> {
  const key = headers['idempotency-key'];
  if (rule.keyed && (typeof key !== 'string' || !keyPattern.test(key))) throw new Problem('idempotency-key-missing');
  const ifMatch = headers['if-match'];
  if (rule.matched && !ifMatch) throw new Problem('precondition-missing');
  return { ...(rule.keyed && { key: key as string }), ...(rule.matched && { ifMatch }) };
}
