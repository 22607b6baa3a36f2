import { stoppable } from './bootstrap/exec.mjs';
import { checkNodeVersion } from './bootstrap/node-version.mjs';
import { ensurePackages } from './bootstrap/packages.mjs';
import { say } from './bootstrap/progress.mjs';
import { ensureTemporal } from './bootstrap/temporal.mjs';
import { ensureTemporalServer } from './bootstrap/temporal-server.mjs';
import { ensureTestServer } from './bootstrap/test-server.mjs';

export { root } from './bootstrap/places.mjs';
export { say } from './bootstrap/progress.mjs';

/**
 * Makes ready what a command needs, with Node alone to begin with: packages always, Temporal, its production server and
 * its test server on demand. Answers with the environment that tells the command where things are. Silent when nothing is to do.
 */
export async function bootstrap({ temporal = false, temporalServer = false, testServer = false } = {}) {
  checkNodeVersion();
  return stoppable(async () => {
    await ensurePackages();
    const production = temporalServer ? await ensureTemporalServer() : undefined;
    const server = testServer ? await ensureTestServer() : undefined;
    return {
      ...(temporal && { LIENTHONG_TEMPORAL_CLI: await ensureTemporal() }),
      ...(production && {
        LIENTHONG_TEMPORAL_SERVER: production.server,
        LIENTHONG_TEMPORAL_SQL_TOOL: production.sqlTool,
      }),
      ...(server && { LIENTHONG_TEST_SERVER: server }),
    };
  });
}

/** Ends the command with the reason in one piece, without a stack trace: what failed lies outside the code. */
export function giveUp(error) {
  say(error.message);
  process.exit(1);
}
