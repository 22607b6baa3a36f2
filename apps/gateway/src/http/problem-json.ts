import { HttpException } from '@nestjs/common';
import { Problem, problems, type ProblemCode, type ProblemIssue } from '@lienthong/dossier';

/** Refusals that only HTTP knows; all others stand in the table of `@lienthong/dossier`. */
const httpProblems = {
  'method-not-allowed': [405, 'Không dùng phương thức này ở đây.', 'This method is not allowed here.'],
  'request-timeout': [408, 'Yêu cầu gửi quá chậm.', 'The request took too long to arrive.'],
  'headers-too-large': [431, 'Phần đầu yêu cầu quá lớn.', 'The request header is too large.'],
} as const satisfies Record<string, readonly [number, string, string]>;

const sentences: Record<string, readonly [number, string, string]> = { ...problems, ...httpProblems };

export type Code = ProblemCode | keyof typeof httpProblems;
export const statusOf = (code: Code): number => sentences[code]![0];
export const typeOf = (code: Code): string => `urn:lienthong:problem:${code}`;

/** RFC 9457. `title` is the table's sentence, `detail` adds what this occurrence knows. */
export interface ProblemJson {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: ProblemIssue[];
  traceId: string;
}

export function toProblemJson(
  error: unknown,
  { traceId, english }: { traceId: string; english: boolean },
): ProblemJson {
  const code = codeOf(error);
  const [status, vi, en] = sentences[code]!;
  const { detail, issues } = error instanceof Problem ? error : {};
  return {
    type: typeOf(code),
    title: english ? en : vi,
    status,
    ...(detail && { detail }),
    ...(issues && { errors: issues }),
    traceId,
  };
}

const codeByStatus = new Map<number, Code>([
  [401, 'not-authenticated'],
  [403, 'not-allowed'],
  [404, 'not-found'],
  [405, 'method-not-allowed'],
  [408, 'request-timeout'],
  [413, 'body-too-large'],
  // A parameter longer than any id of ours names nothing that there is.
  [414, 'not-found'],
  [415, 'unsupported-media-type'],
  [429, 'too-many-requests'],
  [431, 'headers-too-large'],
  [503, 'unavailable'],
]);

/** Our own problems keep their code; what Nest and Fastify refuse goes by its status; anything else is our defect. */
export function codeOf(error: unknown): Code {
  if (error instanceof Problem) return error.code;
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : ((error as { statusCode?: unknown } | undefined)?.statusCode ?? 500);
  if (typeof status !== 'number') return 'defect';
  return codeByStatus.get(status) ?? (status >= 400 && status < 500 ? 'malformed-request' : 'defect');
}

/** Vietnamese unless English is asked for. */
export const wantsEnglish = (acceptLanguage: string | undefined): boolean => /^\s*en\b/i.test(acceptLanguage ?? '');
