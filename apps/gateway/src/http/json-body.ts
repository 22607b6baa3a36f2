import { Problem } from '@lienthong/dossier';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export const MAX_BODY_BYTES = 256 * 1024;
/** No form is nested deeper; what walks a body recursively must not be led to the end of the stack. */
const MAX_DEPTH = 32;

/** JSON and nothing else; a route with `rawBody` gets the bytes as they came, because a signature is over them. */
export function acceptJsonOnly(instance: FastifyInstance): void {
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      done(null, isRaw(request) ? body : parseJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

const isRaw = ({ routeOptions }: FastifyRequest): boolean =>
  (routeOptions.config as { rawBody?: boolean } | undefined)?.rawBody === true;

/** @throws Problem `malformed-request` for what is no JSON, `invalid-request` for JSON that nobody honest sends. */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  const text = decode(bytes);
  if (depthOf(text) > MAX_DEPTH) throw invalid(`nested deeper than ${MAX_DEPTH} levels`);
  return read(text);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('malformed-request', 'the body is not UTF-8');
  }
}

const poisonous = new Set(['__proto__', 'constructor', 'prototype']);

function read(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (poisonous.has(key)) throw invalid('a field has a forbidden name');
      if (typeof value === 'number' && !Number.isFinite(value)) throw invalid('a number is too large');
      return value;
    });
  } catch (error) {
    // The parser's own message quotes the body.
    throw error instanceof Problem ? error : new Problem('malformed-request', 'the body is not JSON');
  }
}

const invalid = (detail: string): Problem => new Problem('invalid-request', detail, [{ pointer: '', en: detail }]);

const [QUOTE, BACKSLASH] = ['"', '\\'].map((mark) => mark.charCodeAt(0));
const opening = new Set(['[', '{'].map((mark) => mark.charCodeAt(0)));
const closing = new Set([']', '}'].map((mark) => mark.charCodeAt(0)));

/** How deep brackets nest outside of strings; one pass without recursion or backtracking. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const mark = text.charCodeAt(index);
    if (inString && mark === BACKSLASH) index++;
    else if (mark === QUOTE) inString = !inString;
    else if (!inString && opening.has(mark)) deepest = Math.max(deepest, ++depth);
    else if (!inString && closing.has(mark)) depth--;
  }
  return deepest;
}
