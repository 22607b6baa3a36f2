import type { Agenda } from '@lienthong/dossier';

/** What Temporal's own pages show of a run, in Vietnamese and without personal data. */
export function describe({ owed, wakeAt, closed }: Agenda): string {
  const lines = owed.map(
    ({ kind, step, agency }) => `- ${kind === 'undo' ? 'Hoàn tác' : 'Đang gửi'} **${step}** → ${agency}`,
  );
  if (wakeAt !== undefined) lines.push(`- Hỏi lại cơ quan lúc ${new Date(wakeAt).toISOString()}`);
  if (closed) return 'Hồ sơ đã kết thúc.';
  return lines.length > 0 ? lines.join('\n') : 'Không còn việc nào phải gửi.';
}
