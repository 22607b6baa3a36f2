import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MAX_BODY_BYTES } from './json-body';
import { toProblemJson, wantsEnglish, type Code, statusOf } from './problem-json';

/** Fastify with limits on everything a stranger may send or keep open. */
export const createAdapter = (): FastifyAdapter =>
  new FastifyAdapter({
    logger: false,
    bodyLimit: MAX_BODY_BYTES,
    connectionTimeout: 30_000,
    // Five megabytes over a slow mobile line.
    requestTimeout: 60_000,
    keepAliveTimeout: 72_000,
    http: { maxHeaderSize: 16 * 1024, headersTimeout: 10_000 },
    routerOptions: { maxParamLength: 200 },
    genReqId: newTraceId,
    frameworkErrors: refuseEarly,
    clientErrorHandler: refuseSocket,
  });

/** W3C trace id. A caller's own is not taken over: it would let strangers write into our log. */
const newTraceId = (): string => randomBytes(16).toString('hex');

/** Before any route: an unreadable URL, a parameter that is too long. */
function refuseEarly(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = toProblemJson(error, {
    traceId: request.id,
    english: wantsEnglish(request.headers['accept-language']),
  });
  void reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

const codeByError: Record<string, Code> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/** What is not even HTTP. */
function refuseSocket(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const code = codeByError[error.code ?? ''] ?? 'malformed-request';
  const body = JSON.stringify(toProblemJson({ statusCode: statusOf(code) }, { traceId: newTraceId(), english: false }));
  const head = `HTTP/1.1 ${statusOf(code)} Refused\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n`;
  socket.end(head + body);
}
