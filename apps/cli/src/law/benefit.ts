import { Command, InvalidArgumentError } from 'commander';
import { isPartialDay } from '@lienthong/form';
import {
  chooseFuneralBenefit,
  type ConsideredBenefit,
  emergencySupport,
  type FuneralDecision,
  funeralCategoryCodes,
  getProcedure,
  settingsReader,
} from '@lienthong/procedures';
import { parseList, settingOption, toSettings } from './declaration';
import { inDong } from './plan';

interface BenefitOptions {
  died: string;
  categories: string[];
  set: string[];
  json: boolean;
}

const known: readonly string[] = [...funeralCategoryCodes, emergencySupport.code];

/** `lienthong benefit`: which funeral benefit is paid, how much and by whom (domain C.6). */
export const benefitCommand = (): Command =>
  new Command('benefit')
    .description('Says which funeral benefit is paid after a death, how much, by whom, and on what ground.')
    .requiredOption('--died <day>', 'day of death, or its month or year: 2026-10-10, 2026-10, 2026', parseDied)
    .requiredOption(
      '--categories <codes>',
      `what databases confirm, comma-separated: ${known.join(', ')}`,
      parseCategories,
    )
    .addOption(settingOption())
    .option('--json', 'print as JSON', false)
    .exitOverride()
    .action(({ died, categories, set, json }: BenefitOptions, command: Command) => {
      const { settings: definitions } = getProcedure('death');
      const settings = settingsReader(definitions, toSettings(set, definitions, command));
      const decision = chooseFuneralBenefit({ diedOn: died }, categories, settings);
      process.stdout.write(json ? `${JSON.stringify(toReport(decision))}\n` : inWords(decision));
    });

const toReport = ({ chosen, ...rest }: FuneralDecision) => ({
  category: chosen?.category ?? null,
  amount: chosen?.amount ?? null,
  payer: chosen?.payer ?? null,
  sources: chosen?.sources ?? [],
  ...rest,
});

function inWords({ chosen, considered, beside, elsewhere, manualCheck }: FuneralDecision): string {
  return [
    chosen ? `paid      ${toLine(chosen)}` : 'paid      nothing',
    ...considered.filter((benefit) => benefit !== chosen).map((benefit) => `not paid  ${toLine(benefit)}`),
    ...beside.map(({ code, months, sources }) => `beside    ${code}, ${months} months (${sources.join('; ')})`),
    ...elsewhere.map((benefit) => `elsewhere ${toLine(benefit)}`),
    ...(manualCheck ? [`${manualCheck}: amounts changed within what is known of the day; an officer has to look`] : []),
    '',
  ].join('\n');
}

const toLine = ({ category, amount, payer, sources }: ConsideredBenefit): string =>
  `${category}, ${amount === undefined ? 'amount open' : inDong(amount)}, ${payer} (${sources.join('; ')})`;

function parseDied(text: string): string {
  if (!isPartialDay(text))
    throw new InvalidArgumentError('A day is 2026-10-10 and exists; a month 2026-10, a year 2026.');
  return text;
}

function parseCategories(text: string): string[] {
  const codes = parseList(text);
  if (codes.length === 0 || codes.some((code) => !known.includes(code)))
    throw new InvalidArgumentError(`Categories are ${known.join(', ')}.`);
  return codes;
}
