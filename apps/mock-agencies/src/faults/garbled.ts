import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FaultMode } from './fault';

export const garbledModes = ['malformed', 'html-200', 'huge', 'prose'] as const satisfies FaultMode[];
type Garbled = (typeof garbledModes)[number];

const chunk = Buffer.alloc(64 * 1024, 'x');
const chunks = 1024;

/** A 200 that is no answer. */
export function writeGarbled(response: ServerResponse, mode: Garbled): void {
  if (response.destroyed) return;
  response.writeHead(200, { 'content-type': mode === 'html-200' ? 'text/html; charset=utf-8' : 'application/json' });
  if (mode === 'huge') void writeHuge(response);
  else response.end(bodies[mode]);
}

const bodies: Record<Exclude<Garbled, 'huge'>, string> = {
  malformed: '{"answer":"accepted","reference":"',
  'html-200': '<!doctype html><title>Thông báo</title><h1>Hệ thống đang bảo trì</h1>',
  // Real interfaces answer in sentences that somebody must classify (domain E.5).
  prose: JSON.stringify({ status: '1', message: 'Hồ sơ đã tồn tại trên hệ thống, không được cập nhật.' }),
};

/** 64 MiB, made as it is read: the client's limit is tested, not our memory. */
async function writeHuge(response: ServerResponse): Promise<void> {
  const body = Readable.from(
    (function* () {
      yield '{"answer":"accepted","padding":"';
      for (let sent = 0; sent < chunks; sent += 1) yield chunk;
      yield '"}';
    })(),
    { objectMode: false },
  );
  // The client hangs up in the middle; that is what it should do.
  await pipeline(body, response).catch(() => undefined);
}
