import pino, { type DestinationStream } from 'pino';

/** Lines that cannot be written wait up to this many characters; what comes then is lost. */
const MOST_WAITING = 1024 * 1024;

/**
 * Where the log goes. A full volume must hold nobody up: the library's own way out of a failed write is to throw in the
 * middle of whatever was being logged, and never to come back from it. `onLost` is told how many lines were lost, once
 * lines can be written again.
 */
export function openOutput(fd: number, onLost: (lines: number) => void): DestinationStream {
  const output = pino.destination({ dest: fd, sync: true, maxLength: MOST_WAITING });
  let lost = 0;
  output.on('error', () => undefined);
  output.on('drop', () => {
    lost += 1;
    if (lost > 1) return;
    output.once('drain', () => {
      const lines = lost;
      lost = 0;
      onLost(lines);
    });
  });
  return output;
}
