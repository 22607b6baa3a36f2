import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { requestId, type EventOf, type RequestName } from '@lienthong/dossier';
import { eventOf, type LedgerRow } from '@lienthong/ledger';
import { toInstant } from '../../dossiers/views/dossier-view';
import { AttachedPaperView } from '../../papers/views';
import { TaskView } from './task-view';

const telling = ['RequestAnswered', 'RequestGivenUp', 'AnswerContradicted', 'UndoAnswered', 'UndoFailed'] as const;
type Telling = EventOf<(typeof telling)[number]>;

export class HeardView {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ enum: telling })
  event!: Telling['type'];

  @ApiProperty({ example: 'suspected-duplicate', description: "The agency's answer, or why there is none" })
  said!: string;

  @ApiPropertyOptional({ description: 'Code of why' })
  reason?: string;

  @ApiPropertyOptional({ description: 'Legal ground' })
  ground?: string;

  @ApiPropertyOptional({ description: 'SHA-256 of what could not be read' })
  sampleDigest?: string;
}

/** One task with what its officer needs in order to settle it. */
export class TaskDetail extends TaskView {
  @ApiProperty({ type: [HeardView], description: 'What came of the request in question, oldest first' })
  heard!: HeardView[];

  @ApiProperty({ type: [AttachedPaperView], description: "The citizen's papers; each has a route for its content" })
  papers!: AttachedPaperView[];
}

/** Reads codes and digests only; an answer's content stays in the vault. */
export const toHeard = (rows: LedgerRow[], request: RequestName): HeardView[] =>
  rows.map(eventOf).flatMap((event) => (isTelling(event) && isAbout(event, request) ? [toHeardView(event)] : []));

const isTelling = (event: ReturnType<typeof eventOf>): event is Telling =>
  (telling as readonly string[]).includes(event.type);

const isAbout = ({ data }: Telling, request: RequestName): boolean => requestId(data) === requestId(request);

function toHeardView({ at, type, data }: Telling): HeardView {
  const { reason, ground, sampleDigest } = data as Partial<HeardView>;
  return {
    at: toInstant(at),
    event: type,
    said: 'answer' in data ? data.answer : data.why,
    ...(reason && { reason }),
    ...(ground && { ground }),
    ...(sampleDigest && { sampleDigest }),
  };
}
