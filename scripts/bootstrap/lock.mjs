import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './progress.mjs';

const silentMs = 60_000;

/** Runs `work` while no other process holds the lock directory `lock`. A lock whose owner died is taken over. */
export async function withLock(lock, work) {
  const me = `${process.pid} ${hostname()}`;
  await acquire(lock, me);
  const heartbeat = setInterval(() => touch(lock), 5_000);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    await discard(lock, me);
  }
}

async function acquire(lock, me) {
  const mine = `${lock}.${process.pid}.${Date.now()}`;
  await mkdir(dirname(lock), { recursive: true });
  await mkdir(mine);
  await writeFile(join(mine, 'owner'), me);
  for (let told = false; !(await moveTo(mine, lock));) {
    const owner = await readOwner(lock);
    if (owner?.gone) await discard(lock, owner.name);
    else await sleep(500);
    if (owner && !owner.gone && !told) say(`waiting for another command (process ${owner.name}) to finish this step`);
    told ||= Boolean(owner);
  }
}

/** A directory that holds its owner's name moves into place at once, and never onto one that is there already. */
async function moveTo(mine, lock) {
  try {
    await rename(mine, lock);
    return true;
  } catch (error) {
    if (['EEXIST', 'ENOTEMPTY', 'EPERM'].includes(error.code)) return false;
    throw error;
  }
}

async function readOwner(lock) {
  try {
    const name = await readFile(join(lock, 'owner'), 'utf8');
    const { mtimeMs } = await stat(join(lock, 'owner'));
    return { name, gone: hasDied(name) || Date.now() - mtimeMs > silentMs };
  } catch {
    return undefined;
  }
}

/** Only this machine's processes can be asked; a container's or another host's lock has to fall silent first. */
function hasDied(name) {
  const [pid, host] = name.split(' ');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/**
 * Removes the lock of owner `name`. Moved away first: an emptied directory would let the next owner in while it is
 * still being deleted. Whoever finds to have moved somebody else's lock puts it back.
 */
async function discard(lock, name) {
  const away = `${lock}.dead.${process.pid}`;
  if (
    !(await rename(lock, away).then(
      () => true,
      () => false,
    ))
  )
    return;
  const moved = await readFile(join(away, 'owner'), 'utf8').catch(() => '');
  if (moved !== name && (await moveTo(away, lock))) return;
  await rm(away, { recursive: true, force: true });
}

async function touch(lock) {
  const now = new Date();
  await utimes(join(lock, 'owner'), now, now).catch(() => undefined);
}
