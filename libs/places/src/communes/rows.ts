/** As scripts/places/build.mjs writes them: columns with a space between, the name last. */
interface Rows {
  /** code, province, successor or `-`, name */
  districts: string[];
  /** code, district, successors with a comma between, name */
  before: string[];
  /** code, province, name */
  since: string[];
}

// Read when first asked for: most who import this package only want the provinces.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const readRows = (): Rows => require('../../data/communes.json') as Rows;

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

export const readLists = (): { districts: OldDistrict[]; before: OldCommune[]; since: NewCommune[] } => {
  const rows = readRows();
  return {
    districts: rows.districts.map((row) => {
      const [code, province, successor, name] = columns(row, 4);
      return { code, province, name, ...(successor !== '-' && { successor }) };
    }),
    before: rows.before.map((row) => {
      const [code, district, successors, name] = columns(row, 4);
      return { code, district, name, successors: successors.split(',') };
    }),
    since: rows.since.map((row) => {
      const [code, province, name] = columns(row, 3);
      return { code, province, name };
    }),
  };
};

function columns(row: string, count: 3): [string, string, string];
function columns(row: string, count: 4): [string, string, string, string];
function columns(row: string, count: number): string[] {
  const words = row.split(' ');
  return [...words.slice(0, count - 1), words.slice(count - 1).join(' ')];
}
