import { toCalendar, type Calendar } from './calendar';
import { year2023 } from './years/2023';
import { year2024 } from './years/2024';
import { year2025 } from './years/2025';
import { year2026 } from './years/2026';
import { year2027 } from './years/2027';
import { year2027TetB } from './years/2027-tet-b';

const announced = [year2023, year2024, year2025, year2026];

/** What open dossiers name in their plans: a version that was used once stays here (D7). */
const calendars: readonly Calendar[] = [
  toCalendar('VN-2026-11', [...announced, year2027]),
  toCalendar('VN-2026-11-TET-B', [...announced, year2027TetB]),
];

export const calendarIds: readonly string[] = calendars.map(({ id }) => id);

export function getCalendar(id: string): Calendar {
  const found = calendars.find((calendar) => calendar.id === id);
  if (!found) throw new Error(`no working calendar ${id}; there are ${calendarIds.join(', ')}`);
  return found;
}
