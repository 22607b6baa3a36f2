import { binaryArray, type ElementType } from './binary-array';

/** Adds a value and answers the name that it has in the text. */
export type Add = (value: unknown) => string;

/** A row of one dossier among those of several. */
export type Of<Row> = Row & { dossierId: string };

/** By name: type, and what it holds of a row. */
export type Columns<Row> = Record<string, [type: ElementType, of: (row: Row) => unknown]>;

/** The rows as a table, of an array for each column. */
export function table<Row>(rows: Row[], add: Add, columns: Columns<Row>): string {
  const arrays = Object.values(columns).map(([type, of]) => `${add(binaryArray(type, rows.map(of)))}::${type}[]`);
  return `unnest(${arrays.join(', ')}) as row(${Object.keys(columns).join(', ')})`;
}

export const dossierId = ['uuid', (row: { dossierId: string }) => row.dossierId] satisfies [ElementType, unknown];
