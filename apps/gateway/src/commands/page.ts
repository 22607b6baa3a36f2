import type { Page } from '@lienthong/ledger';
import { validate as isUuid } from 'uuid';
import { invalid } from '../http/checked-body';

export const MAX_LIMIT = 100;
const DEFAULT_LIMIT = 20;

/** `?cursor=&limit=`; a cursor is what an earlier page gave, and says nothing to whoever keeps it. */
export function readPage(query: unknown): Page {
  const { cursor, limit, ...unknown } = query as Record<string, unknown>;
  const issues = Object.keys(unknown).map((name) => ({
    pointer: name.slice(0, 64),
    en: 'There is no such parameter.',
    vi: 'Không có tham số này.',
  }));
  const after = cursor === undefined ? undefined : findPlace(cursor);
  if (cursor !== undefined && !after)
    issues.push({ pointer: 'cursor', en: 'This is no cursor of ours.', vi: 'Con trỏ trang không đúng.' });
  const most = limit === undefined ? DEFAULT_LIMIT : toLimit(limit);
  if (!most)
    issues.push({
      pointer: 'limit',
      en: `A whole number from 1 to ${MAX_LIMIT}.`,
      vi: `Số nguyên từ 1 đến ${MAX_LIMIT}.`,
    });
  if (issues.length > 0) throw invalid(issues);
  return { limit: most!, ...(after && { after }) };
}

export type Place = NonNullable<Page['after']>;

export const toCursor = ({ at, id }: Place): string => Buffer.from(JSON.stringify([at, id])).toString('base64url');

/** One page, and where the next begins: a row more than asked for tells that there is one. */
export function paged<Row, Item>(
  rows: Row[],
  { limit }: Page,
  placeOf: (row: Row) => Place,
  toItem: (row: Row) => Item,
): { items: Item[]; next?: string } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(toItem), ...(rows.length > limit && last && { next: toCursor(placeOf(last)) }) };
}

export const oneMore = (page: Page): Page => ({ ...page, limit: page.limit + 1 });

function toLimit(text: unknown): number | undefined {
  const limit = typeof text === 'string' && /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= MAX_LIMIT ? limit : undefined;
}

/** Checked to the letter: the parts go into a query, and a wrong uuid there would be a defect. */
function findPlace(cursor: unknown): Place | undefined {
  if (typeof cursor !== 'string' || cursor.length > 400) return undefined;
  try {
    const [at, id, ...rest] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (!Number.isSafeInteger(at) || typeof id !== 'string' || rest.length > 0) return undefined;
    return isUuid(id.split(':')[0]) && /^[\x21-\x7e]+$/.test(id) ? { at: at as number, id } : undefined;
  } catch {
    return undefined;
  }
}
