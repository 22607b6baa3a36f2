/** Everything here goes to stderr: stdout belongs to the command that the bootstrap prepares. */
export function say(line) {
  process.stderr.write(`lienthong: ${line}\n`);
}

/** Says what is going on, now and every few seconds, so that nobody takes slow work for a hang. */
export async function withProgress(title, work, { everySeconds = 5, detail = () => '' } = {}) {
  const startedAt = Date.now();
  say(`${title} …`);
  const ticker = setInterval(() => say(`${title} … ${elapsed(startedAt)}${detail()}`), everySeconds * 1000);
  try {
    const result = await work();
    say(`${title}: done in ${elapsed(startedAt)}`);
    return result;
  } finally {
    clearInterval(ticker);
  }
}

export function elapsed(startedAt) {
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
