import { applyDecorators, HttpCode, SetMetadata, type ExecutionContext, type Type } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Permission } from '@lienthong/access';
import type { Choices } from '../commands/choices';
import { documentRoute } from '../openapi/document-route';

/** All that is to be said of a route besides its path and the service it calls. */
export interface RouteRule {
  /** `public`: anybody. `signed`: whoever signs the raw body. */
  permission: Permission | 'public' | 'signed';
  summary: string;
  /** What a success says; `object` when the answer has a shape of its own, `file` when it is bytes of these media types. */
  answers: Type | [Type] | 'object' | { file: readonly string[] };
  status?: number;
  body?: Type;
  /** Takes bytes instead of JSON: the media types that are welcome. */
  upload?: readonly string[];
  /** Creates or decides: needs an Idempotency-Key. */
  keyed?: boolean;
  /** Needs If-Match with the version that the officer has read. */
  matched?: boolean;
  /** Asked by machines every few seconds: never turned away for asking too often. */
  unlimited?: boolean;
  /** Takes `cursor` and `limit`. */
  paged?: boolean;
  /** Query parameters and the values that each takes. */
  choices?: Choices;
  location?: (answer: never) => string;
  /** Version of what is answered, sent as ETag. */
  version?: (answer: never) => number;
}

const RULE = 'lienthong:route';

/** Who may call the route and how; a route without it is closed to everybody. */
export const Route = (rule: RouteRule): MethodDecorator =>
  applyDecorators(
    SetMetadata(RULE, rule),
    HttpCode(rule.status ?? 200),
    documentRoute(rule),
    ...(rule.permission === 'signed' ? [RouteConfig({ rawBody: true })] : []),
    ...(rule.upload ? [RouteConfig({ upload: true })] : []),
  );

export const findRule = (context: ExecutionContext): RouteRule | undefined =>
  Reflect.getMetadata(RULE, context.getHandler()) as RouteRule | undefined;
