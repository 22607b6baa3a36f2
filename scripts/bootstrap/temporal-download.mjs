import { createWriteStream } from 'node:fs';
import { chmod, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exec } from './exec.mjs';
import { withProgress } from './progress.mjs';

const officialSite = 'https://temporal.download';
const firstByteMs = 5_000;
const silenceMs = 10_000;

/** Fetches the official binary into the file `target`; false when there is none to be had, whatever the reason. */
export async function downloadTemporal(version, folder, target, site = officialSite) {
  const archive = join(folder, 'download.tar.gz');
  try {
    const stop = new AbortController();
    const response = await soon(fetch(address(site, version), { signal: stop.signal }), stop);
    if (!response.ok) return false;
    await withProgress(`downloading Temporal ${version}`, () => save(response.body, archive, stop));
    const { code } = await exec('tar', ['-xzf', archive, '-C', folder, 'temporal'], { timeoutMs: 60_000 });
    if (code !== 0) return false;
    await rename(join(folder, 'temporal'), target);
    await chmod(target, 0o755);
    return true;
  } catch {
    // No network, a proxy's refusal, a broken archive: building from source is the way out of all of them.
    return false;
  } finally {
    await rm(archive, { force: true });
  }
}

function address(site, version) {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  return `${site}/cli/archive/v${version}?platform=${process.platform}&arch=${arch}`;
}

async function soon(answer, stop) {
  const timer = setTimeout(() => stop.abort(), firstByteMs);
  return answer.finally(() => clearTimeout(timer));
}

async function save(body, file, stop) {
  const restart = () => setTimeout(() => stop.abort(), silenceMs);
  let timer = restart();
  const watch = async function* (chunks) {
    for await (const chunk of chunks) {
      clearTimeout(timer);
      timer = restart();
      yield chunk;
    }
  };
  await pipeline(Readable.fromWeb(body), watch, createWriteStream(file)).finally(() => clearTimeout(timer));
}
