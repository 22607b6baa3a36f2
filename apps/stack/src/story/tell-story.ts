import type { Client } from '../client';
import type { CaseRun } from '../demo/run-case';

interface TrailEntry {
  type: string;
  step?: string;
  actor?: string;
  at?: number | string;
}

const sentences: Record<string, string> = {
  StepOpened: 'bước được mở, gửi tới cơ quan',
  StepCompleted: 'đã có kết quả',
  StepRefused: 'bị từ chối',
  StepWithdrawn: 'đã rút',
  StepCancelled: 'không thực hiện',
  DossierClosed: 'hồ sơ kết thúc',
};

/** Tells a finished case from its ledger, in the order in which it happened. */
export async function tellStory(client: Client, { dossierId, auditor, audited, seconds }: CaseRun, tell: (line: string) => void): Promise<void> {
  const { body } = await client.get<{ entries?: TrailEntry[] } | TrailEntry[]>(`/audit/dossiers/${dossierId}/trail`, auditor);
  const entries = Array.isArray(body) ? body : (body.entries ?? []);
  for (const entry of entries) {
    const sentence = sentences[entry.type];
    if (sentence) tell(`  ${(entry.step ?? '').padEnd(24)} ${sentence}`);
  }
  tell(`the case ended ${audited.outcome ?? 'open'} after ${seconds.toFixed(1)} s: ${Object.entries(audited.steps).map(([step, state]) => `${step} ${state}`).join(', ')}`);
}
