/** As seen by whoever dials: its words go up, the answers come down. */
export type Way = 'up' | 'down';

/** What a link does to what it carries; absent = nothing. */
export interface LinkFaults {
  /** Each way (ms), and up to `jitterMs` more, drawn for each piece; the order stays. */
  latencyMs?: number;
  jitterMs?: number;
  bytesPerSecond?: number;
  /** How often (0 to 1) a piece is carried half and the connection reset. */
  resets?: number;
  /** Nothing is carried and nobody is told (half-open); once it heals the rest arrives, as TCP would send it again. */
  silent?: Way | 'both';
  /** After the next piece this way is closed, while the other goes on (half-close). */
  ended?: Way;
  /** New connections are reset at once. */
  refused?: boolean;
}

/** Slow links carry small pieces, so that the reader sees bytes trickle. */
const PIECES_PER_SECOND = 10;

export function piecesOf(chunk: Buffer, { bytesPerSecond }: LinkFaults): Buffer[] {
  if (!bytesPerSecond) return [chunk];
  const size = Math.max(1, Math.floor(bytesPerSecond / PIECES_PER_SECOND));
  return Array.from({ length: Math.ceil(chunk.length / size) }, (_, index) =>
    chunk.subarray(index * size, (index + 1) * size),
  );
}

/** When a piece that comes now may leave, behind the one before it (epoch ms). */
export function leavesAt(
  bytes: number,
  before: number,
  now: number,
  { latencyMs = 0, jitterMs = 0, bytesPerSecond }: LinkFaults,
  draw: () => number,
): number {
  const jitter = jitterMs > 0 ? draw() * jitterMs : 0;
  const carrying = bytesPerSecond ? (bytes / bytesPerSecond) * 1_000 : 0;
  return Math.max(before, now + latencyMs + jitter) + carrying;
}

export const isSilent = ({ silent }: LinkFaults, way: Way): boolean => silent === 'both' || silent === way;
