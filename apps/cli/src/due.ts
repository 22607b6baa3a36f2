import { Command, InvalidArgumentError, Option } from 'commander';
import { isDay } from '@lienthong/form';
import { calendarIds, explainDue, getCalendar, type DueExplanation, type DueRequest } from '@lienthong/working-time';
import { inVietnam, inWords, type Language } from './due-account';

export interface DueOptions {
  received?: number;
  stopped?: number;
  resumed?: number;
  citizen?: boolean;
  notified?: number;
  filing?: boolean;
  event?: string;
  days: number;
  calendar: string;
  /** RF-03: false when 15:00:00 itself counts from the next day. */
  inclusive: boolean;
  /** RF-04: false when the start day is excluded. */
  startDay: boolean;
  explain: boolean;
  language: Language;
  json: boolean;
}

/** `lienthong due`: when something is due, and why. */
export const dueCommand = (): Command =>
  new Command('due')
    .description('Says when an agency, a citizen or a filing is due, and with --explain why.')
    .option('--received <instant>', 'an agency received it, e.g. 2026-11-23T15:01:00+07:00', parseInstant)
    .option('--stopped <instant>', 'its clock stopped, e.g. for a supplement', parseInstant)
    .option('--resumed <instant>', 'and went on', parseInstant)
    .option('--citizen', "a citizen's deadline, with --notified")
    .option('--notified <day>', 'the citizen was told on this day, e.g. 2026-11-23', parseNotice)
    .option('--filing', 'a limit in calendar days to file, with --event')
    .option('--event <day>', 'the day of birth or death, e.g. 2026-09-25', parseDay)
    .requiredOption('--days <number>', 'the limit', parseDays)
    .addOption(new Option('--calendar <id>', 'version of the calendar').choices(calendarIds).default(calendarIds[0]))
    .option('--no-inclusive', 'received at 15:00:00 counts from the next working day (RF-03)')
    .option('--no-start-day', 'the day of receipt is not day 1 (RF-04)')
    .option('--explain', 'account for every day', false)
    .addOption(new Option('--language <language>', 'of the account').choices(['vi', 'en']).default('vi'))
    .option('--json', 'print as JSON', false)
    .exitOverride()
    .action((options: DueOptions, command: Command) => {
      const request = toRequest(options);
      if (typeof request === 'string') command.error(`error: ${request}`);
      const explanation = explainDue(getCalendar(options.calendar), request);
      process.stdout.write(
        `${options.json ? JSON.stringify(toReport(options, explanation)) : inText(options, explanation)}\n`,
      );
    });

/** What is asked for, or in words why that is not clear. */
export function toRequest(options: DueOptions): DueRequest | string {
  const { received, stopped, resumed, citizen, notified, filing, event, days } = options;
  const asked = [received, citizen, filing].filter((option) => option !== undefined);
  if (asked.length !== 1) return 'give one of --received, --citizen and --filing';
  if ((notified !== undefined) !== Boolean(citizen)) return '--citizen and --notified belong together';
  if ((event !== undefined) !== Boolean(filing)) return '--filing and --event belong together';
  if (notified !== undefined) return { kind: 'citizen', notifiedAt: notified, days };
  if (event !== undefined) return { kind: 'filing', eventDay: event, days };
  return toAgencyRequest(options, { receivedAt: received!, stoppedAt: stopped, resumedAt: resumed });
}

function toAgencyRequest(
  { days, inclusive, startDay }: DueOptions,
  { receivedAt, stoppedAt, resumedAt }: { receivedAt: number; stoppedAt?: number; resumedAt?: number },
): DueRequest | string {
  const rules = { cutOffInclusive: inclusive, startDayIsDayOne: startDay };
  if (stoppedAt === undefined && resumedAt === undefined) return { kind: 'agency', receivedAt, days, rules };
  if (stoppedAt === undefined || resumedAt === undefined) return '--stopped and --resumed belong together';
  if (!(receivedAt <= stoppedAt && stoppedAt <= resumedAt))
    return 'a clock is received first, then stopped, then resumed';
  return { kind: 'resumed', receivedAt, stoppedAt, resumedAt, days, rules };
}

export const toReport = ({ days, calendar, explain }: DueOptions, explanation: DueExplanation) => ({
  due: inVietnam(explanation.due),
  limit: days,
  calendar,
  projected: explanation.days.some(({ projected }) => projected),
  ...(explain && { days: explanation.days }),
});

const inText = ({ explain, language }: DueOptions, explanation: DueExplanation): string =>
  explain ? inWords(explanation, language) : inVietnam(explanation.due);

/** An hour without its offset would be read differently on every machine. */
export function parseInstant(text: string): number {
  const instant = Date.parse(text);
  const hasForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text);
  if (!hasForm || Number.isNaN(instant) || !isUsableDay(text.slice(0, 10)))
    throw new InvalidArgumentError('An instant has day, hour and offset: 2026-11-23T15:01:00+07:00.');
  return instant;
}

export function parseDay(text: string): string {
  if (!isUsableDay(text)) throw new InvalidArgumentError('A day is 2026-11-23 and exists.');
  return text;
}

/** A deadline depends on the day of the notice only, so an hour is welcome but not asked for. */
export const parseNotice = (text: string): number =>
  text.includes('T') ? parseInstant(text) : Date.parse(`${parseDay(text)}T00:00:00+07:00`);

export function parseDays(text: string): number {
  const days = Number(text);
  if (!/^\d{1,5}$/.test(text) || days < 1 || days > 10_000)
    throw new InvalidArgumentError('A limit is a whole number of days from 1 to 10000.');
  return days;
}

/** Beyond four-digit years nothing is counted; the margins leave room for the limit itself. */
const isUsableDay = (text: string): boolean => isDay(text) && text >= '1900-01-01' && text < '2200-01-01';
