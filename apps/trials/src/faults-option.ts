import { InvalidArgumentError, Option } from 'commander';
import { parseFault } from '@lienthong/mock-agencies';

/** Agencies as they are on an ordinary day: late, now and then not to be had, and some say things twice. */
const ordinary = [
  'civil-registry:pending',
  'residence:flaky:0.1',
  'health-insurance:duplicate-callback',
  'identity-card:early-callback',
  'social-insurance:flaky:0.1',
];

/** `--fault AGENCY:MODE`, repeatable; `--fault none`: everybody answers at once. */
export const faultOption = (): Option =>
  new Option('--fault <agency:mode>', 'what a mock agency does wrong, instead of the usual; repeatable, or none')
    .default(ordinary)
    .argParser((text: string, before: string[]) => {
      const chosen = before === ordinary ? [] : before;
      return text === 'none' ? chosen : [...chosen, checked(text)];
    });

function checked(text: string): string {
  try {
    parseFault(text);
    return text;
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}
