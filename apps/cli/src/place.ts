import { Command, InvalidArgumentError } from 'commander';
import { isDay, vietnamDay } from '@lienthong/form';
import { type AnyPlace, findPlace, translate } from '@lienthong/places';

interface Options {
  at: string;
  to?: string;
  json: boolean;
}

const day = (text: string): string => {
  if (!isDay(text)) throw new InvalidArgumentError('A day is YYYY-MM-DD.');
  return text;
};

/** `lienthong place`: exit code 1 when the code is nobody's on that day. */
export const placeCommand = (): Command =>
  new Command('place')
    .description('What an administrative code means on a day, and what became of the place (domain D.6, RD-09).')
    .argument('<code>', 'two digits of a province, three of a district until 30/06/2025, five of a commune')
    .option('--at <day>', 'the day on which the code is understood', day, vietnamDay(new Date()))
    .option('--to <day>', 'carry it to this day', day)
    .option('--json', 'print JSON', false)
    .exitOverride()
    .action((code: string, { at, to, json }: Options) => {
      const found = findPlace(code, at);
      if (!found) process.exitCode = 1;
      const carried = to === undefined ? undefined : translate({ code, validAt: at, textAsDeclared: code }, to);
      if (json) {
        const { result, candidates } = carried ?? {};
        process.stdout.write(`${JSON.stringify({ code, at, place: found ?? null, to, result, candidates })}\n`);
        return;
      }
      process.stdout.write(`${at}: ${found ? inWords(found) : `${code} is nobody's code`}\n`);
      for (const candidate of carried?.candidates ?? []) process.stdout.write(`${to}: ${inWords(candidate)}\n`);
      if (carried) process.stdout.write(`${carried.result}\n`);
    });

const inWords = (found: AnyPlace): string => {
  const name = found.level === 'province' ? found.fullName : `${found.name}, province ${found.province}`;
  const from = found.validFrom ?? '…';
  return `${found.code} ${name} (${from} – ${found.validTo ?? '…'}; ${found.source})`;
};
