import { dueText } from '@lienthong/procedures';
import { must, type Client } from '../client';
import type { CaseRun } from '../demo/run-case';

interface Trail {
  items: { text: string }[];
}

/** What the story needs of an event's canonical text. */
interface Told {
  type: string;
  recordedAt: number;
  data: { step?: string; scope?: string; answer?: string; intent?: string; due?: number; route?: string };
}

const sentences: Record<string, string> = {
  DossierSubmitted: 'người dân nộp hồ sơ (submitted)',
  StepDecided: 'cán bộ quyết định (decided)',
  DueSet: 'hẹn trả (due)',
  StepWaits: 'chờ người dân (waits)',
  RouteChosen: 'cơ quan chi trả (payer)',
  StepExpired: 'quá hạn (expired)',
  ApologyIssued: 'xin lỗi, hẹn lại (apology)',
  ResultDelivered: 'kết quả đã tới kho dữ liệu (delivered)',
  StepOpened: 'gửi tới cơ quan (opened)',
  RequestAnswered: 'cơ quan trả lời (answered)',
  UndoAnswered: 'hoàn tác (undo)',
  StepCompleted: 'có kết quả (completed)',
  StepRefused: 'bị từ chối (refused)',
  StepWithdrawn: 'đã rút (withdrawn)',
  StepCancelled: 'không thực hiện (cancelled)',
  DossierClosed: 'hồ sơ kết thúc (closed)',
};

/** Tells a finished case from its ledger, in the order in which it happened. */
export async function tellStory(
  client: Client,
  { dossierId, auditor, audited, seconds }: CaseRun,
  tell: (line: string) => void,
): Promise<void> {
  const { items } = must(await client.get<Trail>(`/audit/dossiers/${dossierId}/trail`, auditor), 'trail');
  const events = items.map(({ text }) => JSON.parse(text) as Told);
  const first = events[0]!.recordedAt;
  for (const { type, recordedAt, data } of events) {
    const sentence = sentences[type];
    const at = `+${((recordedAt - first) / 1000).toFixed(2)} s`;
    if (sentence)
      tell(
        `  ${at.padStart(9)}  ${(data.step ?? data.scope ?? '').padEnd(22)} ${[sentence, data.intent, data.answer, data.route, on(data.due)].filter(Boolean).join(' ')}`,
      );
  }
  const states = Object.entries(audited.steps).map(([step, state]) => `${step} ${state}`);
  tell(`the case ended ${audited.outcome ?? 'open'} after ${seconds.toFixed(1)} s: ${states.join(', ')}`);
}

/** In Việt Nam's time, as people are told. */
const on = (due: number | undefined): string | undefined => (due === undefined ? undefined : dueText(due).vi);
