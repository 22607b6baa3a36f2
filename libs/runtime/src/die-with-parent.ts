/**
 * Ends this process when the one that started it is gone, even by SIGKILL: first as SIGTERM would, so that the app's
 * own shutdown runs, and by force after `graceMs`. Works through the IPC channel that the stack opens for its Node
 * children; a process started by hand, without the channel, lives on as usual.
 */
export function dieWithParent(graceMs = 5_000): void {
  if (!process.channel) return;
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), graceMs).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Listening must not keep an app running that has nothing left to do.
  process.channel.unref();
}
