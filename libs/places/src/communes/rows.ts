/** As scripts/places/build.mjs writes them: columns with a space between, the code first, the name last. */
interface Rows {
  /** code, province, successor or `-`, name */
  districts: string[];
  /** code, district, successors with a comma between, name */
  before: string[];
  /** code, province, name */
  since: string[];
}

export interface OldDistrict {
  code: string;
  province: string;
  name: string;
  /** Of the five island districts that had no commune. */
  successor?: string;
}

export interface OldCommune {
  code: string;
  district: string;
  name: string;
  /** The one that took the largest part first (C2: one source knows which communes were divided). */
  successors: string[];
}

export interface NewCommune {
  code: string;
  province: string;
  name: string;
}

type RowsByCode = Record<keyof Rows, ReadonlyMap<string, string>>;

let rowsByCode: RowsByCode | undefined;

/** Read when first asked for, and a row taken apart when it is: most who import this package want provinces only. */
export const getRows = (): RowsByCode => {
  if (rowsByCode) return rowsByCode;
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { districts, before, since } = require('../../data/communes.json') as Rows;
  return (rowsByCode = { districts: byCode(districts), before: byCode(before), since: byCode(since) });
};

export const findOldDistrict = (code: string): OldDistrict | undefined => {
  const row = getRows().districts.get(code);
  if (row === undefined) return undefined;
  const [province, successor, name] = columns(row, 3);
  return { code, province: province!, name: name!, ...(successor !== '-' && { successor }) };
};

export const findOldCommune = (code: string): OldCommune | undefined => {
  const row = getRows().before.get(code);
  if (row === undefined) return undefined;
  const [district, successors, name] = columns(row, 3);
  return { code, district: district!, name: name!, successors: successors!.split(',') };
};

export const findNewCommune = (code: string): NewCommune | undefined => {
  const row = getRows().since.get(code);
  if (row === undefined) return undefined;
  const [province, name] = columns(row, 2);
  return { code, province: province!, name: name! };
};

const byCode = (rows: string[]): Map<string, string> =>
  new Map(rows.map((row) => [row.slice(0, row.indexOf(' ')), row]));

/** Those behind the code. */
const columns = (row: string, count: number): string[] => {
  const words = row.split(' ');
  return [...words.slice(1, count), words.slice(count).join(' ')];
};
