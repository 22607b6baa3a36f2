import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import { nodeProcess } from './node-process';
import { supervise } from './supervision/supervisor';

const APP = `import { createServer } from 'node:http';
const port: number = Number(process.env.PORT);
console.log(Object.keys(process.env).sort().join(), process.env.TZ);
createServer((_, response) => response.end('ok')).listen(port, '127.0.0.1');`;

it('runs a TypeScript app from its source and waits until it answers 200', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-app-'));
  const [main, logFile, port] = [join(folder, 'main.ts'), join(folder, 'app.log'), await freePort()];
  writeFileSync(main, APP);
  const app = supervise(
    nodeProcess({ name: 'app', main, env: { PORT: String(port) }, readyUrl: `http://127.0.0.1:${port}/`, logFile }),
  );
  try {
    await app.started;
    expect(readFileSync(logFile, 'utf8')).toBe('HOME,PATH,PORT,SWC_NODE_PROJECT,TZ UTC\n');
  } finally {
    await app.stop();
    rmSync(folder, { recursive: true });
  }
});
