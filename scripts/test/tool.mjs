import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { exec } from '../bootstrap/exec.mjs';
import { root } from '../bootstrap.mjs';

const graceMs = 10_000;

/**
 * Runs a tool of node_modules to its end and returns its exit code and all it wrote. When `signal` aborts, the tool
 * and every process below it are stopped: a hanging spec may have a whole system under it.
 */
export function tool(bin, args, { env, signal }) {
  if (signal.aborted) return { code: 1, output: `${bin} did not start: ${signal.reason}\n` };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', '.bin', bin), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks = [];
    const stop = () => {
      chunks.push(Buffer.from(`\n${bin} was stopped: ${signal.reason}\n`));
      stopTree(child.pid);
    };
    signal.addEventListener('abort', stop, { once: true });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('exit', async (code) => {
      signal.removeEventListener('abort', stop);
      // A process left behind keeps the pipe open for ever: take what has come soon after the exit.
      setTimeout(() => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }), 200);
    });
  });
}

async function stopTree(top) {
  const pids = await descendants(top);
  send(pids, 'SIGTERM');
  setTimeout(() => send(pids, 'SIGKILL'), graceMs).unref();
}

async function descendants(top) {
  const { output } = await exec('ps', ['-Ao', 'pid=,ppid=']);
  const pairs = output.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const found = [top];
  for (const parent of found) {
    for (const [pid, ppid] of pairs) if (ppid === parent) found.push(pid);
  }
  return found;
}

function send(pids, signal) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone already, which is what we want.
    }
  }
}
