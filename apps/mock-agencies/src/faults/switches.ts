import type { KnownAgency } from '@lienthong/agencies';
import { draw } from '../rules/draw';
import type { Fault, FaultMode } from './fault';

export type Roll = 'fine' | 'unavailable' | 'drop';

/** The faults in force. They are configuration: a restart begins again with the configured ones. */
export class Switches {
  private faults: Fault[] = [];
  private readonly outSince = new Map<string, number>();
  private readonly requestsOf = new Map<string, number>();

  constructor(
    initial: Fault[],
    private readonly seed: string,
  ) {
    this.faults = initial;
  }

  list = (): Fault[] => this.faults;

  replace(faults: Fault[]): void {
    this.faults = faults;
    this.outSince.clear();
  }

  find = (agency: KnownAgency, mode: FaultMode): Fault | undefined =>
    this.faults.findLast((fault) => fault.agency === agency && fault.mode === mode);

  isFaulty = (agency: KnownAgency): boolean => this.faults.some((fault) => fault.agency === agency);

  has = (agency: KnownAgency, ...modes: FaultMode[]): boolean => modes.some((mode) => this.find(agency, mode));

  /** Counts from the agency's first request: a trial need not know when that will be. */
  outage(agency: KnownAgency, mode: 'down' | 'busy'): 'none' | 'begins' | 'lasts' {
    const fault = this.find(agency, mode);
    if (!fault) return 'none';
    const since = this.outSince.get(`${mode} ${agency}`);
    if (since === undefined) this.outSince.set(`${mode} ${agency}`, Date.now());
    if (Date.now() - (since ?? Date.now()) >= (fault.argument ?? 0) * 1000) return 'none';
    return since === undefined ? 'begins' : 'lasts';
  }

  /** Seeded by key and count, so that a trial's bad luck can be repeated. */
  roll(agency: KnownAgency, key: string): Roll {
    const rate = this.find(agency, 'flaky')?.argument;
    if (rate === undefined) return 'fine';
    const count = (this.requestsOf.get(`${agency} ${key}`) ?? 0) + 1;
    this.requestsOf.set(`${agency} ${key}`, count);
    const chance = draw(this.seed, ['flaky', agency, key, count], 1_000_000) / 1_000_000;
    if (chance >= rate) return 'fine';
    return chance < rate / 2 ? 'unavailable' : 'drop';
  }
}
