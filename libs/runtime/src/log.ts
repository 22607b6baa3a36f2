import { types } from 'node:util';
import pino, { type DestinationStream, type Logger } from 'pino';
import { openOutput } from './output';

export type Log = Logger;

export interface LogOptions {
  /** The process that speaks, e.g. `gateway`. */
  name: string;
  level: string;
  /** Where lines go instead of standard output. */
  destination?: DestinationStream;
}

/** JSON lines. Errors under `err` or `error` are told without their words, and known hiding places of secrets are blanked. */
export function createLog({ name, level, destination }: LogOptions): Log {
  const serializers = { err: describeError, error: describeError };
  const options = { name, level, serializers, redact: { paths: secretPaths, censor: '[redacted]' } };
  const onLost = (lines: number): void => log.warn({ lines }, 'log lines were lost');
  const log = pino(options, destination ?? openOutput(process.stdout.fd, onLost));
  return log;
}

/** A second wall: nobody should log these at all. */
const secretPaths = ['authorization', 'password', 'token', 'secret', 'facts', 'body', 'headers', 'personalId'].flatMap(
  (key) => [key, `*.${key}`],
);

interface DescribedError {
  name: string;
  code?: string;
  detail?: string;
  stack?: string[];
  /** What lies behind it, e.g. the `ECONNREFUSED` of an outage. */
  cause?: Omit<DescribedError, 'cause'>;
}

/**
 * An error as it may be logged. Messages quote values (PostgreSQL's `detail` and `parameters` do, JSON.parse does), so only
 * those of our own `Problem` are kept: they are written to hold nothing personal.
 */
export function describeError(error: unknown): DescribedError {
  const { cause } = Object(error) as { cause?: unknown };
  return { ...describeOne(error), ...(cause !== undefined && { cause: describeOne(cause) }) };
}

function describeOne(error: unknown): Omit<DescribedError, 'cause'> {
  if (!types.isNativeError(error)) return { name: typeof error };
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    ...((typeof code === 'string' || typeof code === 'number') && { code: String(code) }),
    ...(error.name === 'Problem' && { detail: error.message }),
    stack: framesOf(error),
  };
}

/** The stack's lines without its first ones, which repeat the message. */
const framesOf = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at .*[\w>)]$/.test(line))
    .map((line) => line.trim())
    .slice(0, 20);
