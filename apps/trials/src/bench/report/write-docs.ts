import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Result } from '../result';
import { pictureOf } from './picture';
import { tableOf } from './table';

const docs = resolve(__dirname, '../../../../../docs');
const BEGIN = '<!-- bench:begin -->';
const END = '<!-- bench:end -->';
const PICTURE = '![Cases a second and CPU per case](performance.svg)';

/** The last run's table and picture, in the page that explains them. */
export function writeDocs(result: Result): void {
  const page = join(docs, 'performance.md');
  writeFileSync(page, withTable(readFileSync(page, 'utf8'), `${PICTURE}\n\n${tableOf(result)}`));
  writeFileSync(join(docs, 'performance.svg'), pictureOf(result));
}

/** @throws when the page has lost the place for it. */
export function withTable(page: string, table: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`docs/performance.md lacks ${BEGIN} and ${END}`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${page.slice(end)}`;
}
