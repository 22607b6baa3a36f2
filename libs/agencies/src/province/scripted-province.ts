import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Route } from './session';

/** What one call is answered: a body for 200, or a status. */
export type Scripted = object | number | ((response: ServerResponse) => void);

export interface ScriptedProvince {
  url: string;
  seen: { route: string; authorization: string | undefined; body: Record<string, unknown> }[];
  /** Answers in order; the last one stays. */
  says(route: Route | 'login', ...answers: Scripted[]): void;
  close(): Promise<void>;
}

/** A province that answers exactly what a spec wants, on any free port. Its first token is `t1`. */
export async function startScriptedProvince(): Promise<ScriptedProvince> {
  const seen: ScriptedProvince['seen'] = [];
  const scripts = new Map<string, Scripted[]>();
  let logins = 0;
  const answer = (route: string, response: ServerResponse): void => {
    const script = scripts.get(route) ?? [];
    const next = (script.length > 1 ? script.shift() : script[0]) ?? { token: `t${(logins += 1)}` };
    if (typeof next === 'function') return next(response);
    const status = typeof next === 'number' ? next : 200;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(typeof next === 'number' ? {} : next));
  };
  const server = createServer((request, response) => {
    void readAll(request).then((text) => {
      const route = request.url?.split('/').at(-1) ?? '';
      seen.push({ route, authorization: request.headers.authorization, body: JSON.parse(text) });
      answer(route, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/province`,
    seen,
    says: (route, ...answers) => void scripts.set(route, answers),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
