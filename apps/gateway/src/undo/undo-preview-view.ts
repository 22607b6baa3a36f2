import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { undoPolicy, type UndoPreview } from '@lienthong/dossier';
import { getStep, stepStates, type EffectKind, type Plan, type StepState } from '@lienthong/plan';
import { findProcedure } from '@lienthong/procedures';
import { SentenceView } from '../dossiers/views/sentence-view';
import { recoveredSentence, standsSentence, stopsSentence, undoneSentence, type Sentence } from './undo-sentences';

class ConcernedStep {
  @ApiProperty()
  step!: string;

  @ApiProperty({ description: "The step's name" })
  title!: string;
}

class ToldStep extends ConcernedStep {
  @ApiProperty({ type: SentenceView })
  sentence!: SentenceView;
}

export class UndoneView extends ToldStep {
  @ApiProperty({ type: 'integer', description: 'From 1: last first' })
  order!: number;

  @ApiProperty()
  intent!: string;

  @ApiProperty()
  agency!: string;

  @ApiProperty({ enum: Object.keys(undoPolicy) })
  kind!: EffectKind;

  @ApiProperty({ description: 'The rule that it goes by' })
  source!: string;
}

export class StopsView extends ToldStep {
  @ApiProperty({ enum: stepStates, enumName: 'StepState' })
  state!: StepState;
}

export class StandsView extends ToldStep {
  @ApiProperty({ enum: ['legal-act', 'point-of-no-return'] })
  why!: 'legal-act' | 'point-of-no-return';
}

export class RecoveredView extends ToldStep {
  @ApiProperty()
  intent!: string;

  @ApiProperty()
  agency!: string;

  @ApiPropertyOptional({ type: 'integer', description: 'VND' })
  amount?: number;
}

export class RefundView extends ConcernedStep {
  @ApiProperty()
  code!: string;

  @ApiProperty({ type: 'integer', description: 'VND' })
  amount!: number;
}

/** What a refusal or withdrawal would take back, and what it cannot (domain I.2). Nothing of it has happened. */
export class UndoPreviewView {
  @ApiProperty({ type: [UndoneView], description: 'In order' })
  willBeUndone!: UndoneView[];

  @ApiProperty({ type: [StopsView], description: 'Steps that would end without a result' })
  stops!: StopsView[];

  @ApiProperty({ type: [StandsView], description: 'What cannot be undone' })
  stands!: StandsView[];

  @ApiProperty({ type: [RecoveredView], description: 'Money that was ordered already' })
  recovered!: RecoveredView[];

  @ApiProperty({ type: [RefundView], description: 'Fees that go back' })
  refunds!: RefundView[];

  @ApiProperty({ type: 'integer', description: 'Of the refunds, VND' })
  refundTotal!: number;
}

export function toUndoPreview(plan: Plan, preview: UndoPreview): UndoPreviewView {
  const names = findProcedure(plan.procedure)?.stepNames ?? {};
  const named = <T extends { step: string }>(entry: T) => ({ ...entry, title: getStep(plan, entry.step).title });
  const told = <T extends { step: string }>(sentenceOf: (entry: T) => Sentence, entry: T) => {
    const { title } = getStep(plan, entry.step);
    const { vi, en } = sentenceOf(entry);
    const sentence = { vi: `“${title}”: ${vi}`, en: `${names[entry.step]?.en ?? title}: ${en}` };
    return { ...entry, title, sentence };
  };
  const { willBeUndone, stops, stands, recovered, refunds } = preview;
  return {
    willBeUndone: willBeUndone.map((one) => ({ ...told(undoneSentence, one), source: undoPolicy[one.kind].source })),
    stops: stops.map((one) => told(stopsSentence, one)),
    stands: stands.map((one) => told(standsSentence, one)),
    recovered: recovered.map((one) => told(recoveredSentence, one)),
    refunds: refunds.map(named),
    refundTotal: refunds.reduce((sum, { amount }) => sum + amount, 0),
  };
}
