import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifyCallback, type Callback, type KnownAgency } from '@lienthong/agencies';
import { secrets } from './started';

export interface CallbackInbox {
  base: string;
  received: (Callback & { at: number; id: string })[];
  /** Statuses for the next callbacks, then 200. */
  answerWith(...statuses: number[]): void;
  /** Resolves when so many have come for a key. */
  wait(key: string, count?: number): Promise<Callback[]>;
  close(): Promise<void>;
}

/** Our side of the callbacks, as the gateway would verify them. */
export async function startCallbackInbox(port = 0): Promise<CallbackInbox> {
  const received: CallbackInbox['received'] = [];
  let statuses: number[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const agency = request.url?.split('/')[2] as KnownAgency;
      const callback = verifyCallback(secrets[agency], request.headers, Buffer.concat(chunks), agency);
      received.push({ ...callback, at: Date.now(), id: String(request.headers['webhook-id']) });
      response.writeHead(statuses.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answerWith: (...next) => void (statuses = next),
    async wait(key, count = 1) {
      const deadline = Date.now() + 5_000;
      for (;;) {
        const mine = received.filter((callback) => callback.key === key);
        if (mine.length >= count) return mine;
        if (Date.now() > deadline) throw new Error(`${mine.length} of ${count} callbacks came`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    close() {
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
