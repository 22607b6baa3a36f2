import { canonical } from '@lienthong/ledger';
import type { World } from './world/world';
import type { Circumstances } from './world/parts/parts';

/** One story of domain I.3, or one row of I.1, played in a world of its own. */
export interface Scenario {
  /** `1` … `40`, `F-01` … `F-12`. */
  id: string;
  /** Vietnamese, then English. */
  name: string;
  circumstances?: Circumstances;
  play(world: World, check: Check): Promise<void>;
}

/** Compares what happened with what domain.md says; `rule` is the rule's id, `what` a statement. Goes on after a failure. */
export type Check = (rule: string, what: string, actual: unknown, expected: unknown) => void;

export interface Report {
  id: string;
  name: string;
  checked: string[];
  failed: string[];
  seconds: number;
}

export class Checks {
  readonly checked: string[] = [];
  readonly failed: string[] = [];

  readonly check: Check = (rule, what, actual, expected) => {
    this.checked.push(`${rule} ${what}`);
    const [got, wanted] = [toText(actual), toText(expected)];
    if (got !== wanted) this.failed.push(`${rule} ${what}: got ${got}, expected ${wanted}`);
  };
}

/** The order of fields is no difference; what is missing is one. */
const toText = (value: unknown): string =>
  canonical(JSON.parse(JSON.stringify([value], (_key, part: unknown) => (part === undefined ? MISSING : part)))).slice(
    1,
    -1,
  );

const MISSING = '(nothing)';
