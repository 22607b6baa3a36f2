import { applyDecorators, type Type } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiQuery,
  ApiResponse,
  getSchemaPath,
  type ApiResponseOptions,
} from '@nestjs/swagger';
import type { RouteRule } from '../access/route';
import { statusOf, type Code } from '../http/problem-json';
import { ProblemDocument } from './problem-document';

/** Everything that the document says of a route follows from its rule. */
export const documentRoute = (rule: RouteRule): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: rule.summary,
      ...(isPermission(rule) && { description: `Permission: \`${rule.permission}\`` }),
    }),
    ...(isPermission(rule) ? [ApiBearerAuth()] : []),
    ...(rule.keyed
      ? [
          ApiHeader({
            name: 'Idempotency-Key',
            required: true,
            schema: { type: 'string', minLength: 8, maxLength: 128 },
          }),
        ]
      : []),
    ...(rule.matched
      ? [
          ApiHeader({
            name: 'If-Match',
            required: true,
            description: 'ETag of the task as read',
            schema: { type: 'string', example: '"1"' },
          }),
        ]
      : []),
    ...(rule.paged ? pageQuery : []),
    ...choicesQuery(rule),
    ...(rule.body ? [ApiBody({ type: rule.body })] : []),
    ...(rule.upload ? [ApiConsumes(...rule.upload, 'application/octet-stream'), ApiBody({ schema: bytes })] : []),
    ApiResponse({ status: rule.status ?? 200, description: 'OK', ...contentOf(rule), headers: headersOf(rule) }),
    ApiExtraModels(ProblemDocument),
    ...[...groupedByStatus(rule)].map(([status, codes]) => ApiResponse(problemResponse(status, codes))),
  );

const isPermission = ({ permission }: RouteRule): boolean => permission !== 'public' && permission !== 'signed';

const pageQuery = [
  ApiQuery({ name: 'cursor', required: false, schema: { type: 'string' } }),
  ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 } }),
];

const choicesQuery = ({ choices = {} }: RouteRule) =>
  Object.entries(choices).map(([name, values]) => ApiQuery({ name, required: false, enum: values }));

const bytes = { type: 'string', format: 'binary' };

function contentOf({ answers }: RouteRule): Partial<ApiResponseOptions> {
  if (answers === 'object') return { schema: { type: 'object' } };
  if (typeof answers === 'object' && 'file' in answers)
    return { content: Object.fromEntries(answers.file.map((type) => [type, { schema: bytes }])) };
  return { type: answers as Type };
}

const headersOf = ({ location, version }: RouteRule) => ({
  ...(location && { Location: { schema: { type: 'string' as const } } }),
  ...(version && { ETag: { schema: { type: 'string' as const } } }),
});

/** Which refusals a route knows; 500 and 503 may befall any. */
function codesOf({ permission, keyed, matched, paged, choices, body, upload }: RouteRule): Code[] {
  const codes: Code[] = ['defect', 'unavailable', 'not-found'];
  if (permission === 'signed')
    codes.push('not-authenticated', 'invalid-request', 'body-too-large', 'unsupported-media-type');
  if (permission !== 'public' && permission !== 'signed')
    codes.push('not-authenticated', 'not-allowed', 'too-many-requests');
  if (paged || choices) codes.push('invalid-request');
  if (keyed) codes.push('idempotency-key-missing', 'key-reused');
  if (keyed || body) codes.push('malformed-request');
  if (upload) codes.push('paper-too-large', 'unsupported-paper', 'too-many-papers');
  else if (keyed || body) codes.push('body-too-large', 'unsupported-media-type');
  if (keyed && !upload) codes.push('already-decided');
  if (body) codes.push('invalid-request');
  if (matched) codes.push('precondition-missing', 'stale-version');
  return codes;
}

const groupedByStatus = (rule: RouteRule): Map<number, Code[]> => {
  const groups = new Map<number, Code[]>();
  for (const code of new Set(codesOf(rule))) groups.set(statusOf(code), [...(groups.get(statusOf(code)) ?? []), code]);
  return groups;
};

const problemResponse = (status: number, codes: Code[]): ApiResponseOptions => ({
  status,
  description: codes.join(', '),
  content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDocument) } } },
});
