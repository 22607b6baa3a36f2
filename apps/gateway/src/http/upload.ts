import { Readable } from 'node:stream';
import { Problem } from '@lienthong/dossier';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * A route with `upload` takes bytes of whatever declared type, and gets them unread: nobody fills our memory before it
 * is known who they are. All other routes refuse what is not JSON.
 */
export function acceptUploads(instance: FastifyInstance): void {
  instance.addContentTypeParser('*', (request, payload, done) => {
    if (isUpload(request) || request.is404) done(null, payload);
    else done(new Problem('unsupported-media-type'));
  });
}

const isUpload = ({ routeOptions }: FastifyRequest): boolean =>
  (routeOptions.config as { upload?: boolean } | undefined)?.upload === true;

/**
 * The bytes of a route with `upload`. What exceeds the limit is kept no longer, but read to its end and thrown away, so
 * that the sender gets to hear why; the request's time limit ends that too.
 *
 * @throws Problem `unsupported-paper` without bytes, `paper-too-large`, `malformed-request` when the sender hangs up.
 */
export function readUpload(body: unknown, mostBytes: number): Promise<Buffer> {
  if (!(body instanceof Readable)) return Promise.reject(new Problem('unsupported-paper'));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const brokeOff = () => reject(new Problem('malformed-request', 'the body broke off'));
    body
      .on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= mostBytes) return void chunks.push(chunk);
        chunks.length = 0;
        reject(new Problem('paper-too-large'));
      })
      .on('end', () => resolve(Buffer.concat(chunks)))
      .on('error', brokeOff)
      .on('close', brokeOff);
  });
}
