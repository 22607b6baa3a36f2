import { InvalidArgumentError, Option } from 'commander';

/** What every trial's command takes. */
export interface TrialRunOptions {
  json: boolean;
  list: boolean;
  seed: number;
}

export const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('a whole number from 0');
  return number;
};

export const jsonOption = (): Option => new Option('--json', 'one JSON line each on standard output').default(false);
export const listOption = (): Option => new Option('--list', 'says what there is, runs nothing').default(false);
export const seedOption = (): Option =>
  new Option('--seed <n>', 'repeats the same choices').argParser(wholeNumber).default(1);
