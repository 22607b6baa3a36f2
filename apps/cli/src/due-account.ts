import type { DueExplanation } from '@lienthong/working-time';

export type Language = 'vi' | 'en';

const vietnamOffsetMs = 7 * 3_600_000;

/** `2026-11-27T17:00:00+07:00`. */
export const inVietnam = (instant: number): string =>
  `${new Date(instant + vietnamOffsetMs).toISOString().slice(0, 19)}+07:00`;

const words = {
  vi: {
    due: 'Hạn',
    heading: ['Ngày', 'Thứ', 'Số', 'Lý do', 'Căn cứ'],
    weekdays: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
    projected: '* lịch nghỉ của năm này là dự kiến: ngày có thể thay đổi (RF-07)',
  },
  en: {
    due: 'Due',
    heading: ['Day', '', 'No.', 'Why', 'Source'],
    weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    projected: '* the calendar of this year is a projection: the date may still move (RF-07)',
  },
} as const;

/** The account as a table, one line a day; days of years not yet announced carry a star. */
export function inWords({ due, days }: DueExplanation, language: Language): string {
  const { heading, weekdays, projected, due: title } = words[language];
  const rows = days.map((account) => [
    `${account.day}${account.projected ? '*' : ''}`,
    weekdays[new Date(`${account.day}T00:00:00Z`).getUTCDay()]!,
    String(account.number ?? '–'),
    account.reason[language],
    account.source,
  ]);
  const footnote = days.some((account) => account.projected) ? ['', projected] : [];
  return [`${title} ${inVietnam(due)}`, '', ...aligned([[...heading], ...rows]), ...footnote].join('\n');
}

function aligned(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
