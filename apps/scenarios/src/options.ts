import { parseArgs } from 'node:util';

export interface Options {
  json: boolean;
  list: boolean;
  /** Ids; absent = all. */
  only?: string[];
}

export const usage = 'npm run scenarios -- [--json] [--list] [--only 5,17,F-03]';

/** @throws Error that says what is not understood. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, list: { type: 'boolean' }, only: { type: 'string' } },
  });
  const only = values.only
    ?.split(',')
    .map((id) => id.trim())
    .filter(Boolean);
  return { json: values.json ?? false, list: values.list ?? false, ...(only && { only }) };
}
