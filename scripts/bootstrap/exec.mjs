import { spawn } from 'node:child_process';

const running = new Set();

/**
 * Runs a program to its end and returns `{ code, output }`; `output` is stdout and stderr as they came.
 * A program that cannot be started or outlives `timeoutMs` has the code undefined. Never throws.
 */
export function exec(command, args, { cwd, env, timeoutMs, onOutput } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    const chunks = [];
    const timer = timeoutMs && setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    const settle = (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, output: Buffer.concat(chunks).toString() });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        chunks.push(chunk);
        onOutput?.(chunk.toString());
      });
    }
    child.on('error', (error) => {
      chunks.push(Buffer.from(String(error.message)));
      settle(undefined);
    });
    child.on('close', (code) => settle(code ?? undefined));
  });
}

/** Runs `work`; a signal meanwhile stops the programs it started, so that an aborted bootstrap leaves none behind. */
export async function stoppable(work) {
  const stop = (signal, number) => {
    for (const child of running) child.kill(signal);
    process.exit(128 + number);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    return await work();
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** The first line that `command` answers, or undefined when it does not work here. */
export async function firstLine(command, ...args) {
  const { code, output } = await exec(command, args, { timeoutMs: 15_000 });
  return code === 0 ? output.split('\n', 1)[0] : undefined;
}
