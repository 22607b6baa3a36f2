import type { KnownAgency } from '@lienthong/agencies';
import { parseRequestKey } from '@lienthong/dossier';
import type { Entry, Shown } from './entry';

export interface RequestRecord {
  agency: KnownAgency;
  dossier: string;
  key: string;
  step: string;
  intent: string;
  status: 'received' | 'pending' | 'committed' | 'refused' | 'undone' | 'tombstone';
  /** Times the effect really happened: above one is the defect that trials hunt. */
  commits: number;
  requestDigest: string;
  claims: Record<string, string>;
  sealed?: string;
  shown?: Shown;
  kept?: string;
  /** Why it was refused. */
  reason?: string;
  /** Refused for now only: the same key is judged anew. */
  passing: boolean;
  /** It is being verified, which takes longer (RB-14). */
  verifying: boolean;
  held: boolean;
  /** Answered 202 first, so its outcome is owed as a callback. */
  deferred: boolean;
  settledAt?: string;
  callbackDone: boolean;
}

export const isLive = ({ status }: RequestRecord): boolean => status === 'pending' || status === 'committed';

/** All that the agencies know: a fold of the journal, and nothing else. */
export class Records {
  private readonly byKey = new Map<string, RequestRecord>();
  private readonly byClaim = new Map<string, RequestRecord[]>();
  private readonly byDossier = new Map<string, Entry[]>();
  private readonly faults = new Set<string>();

  find = (agency: KnownAgency, key: string): RequestRecord | undefined => this.byKey.get(`${agency} ${key}`);
  all = (): RequestRecord[] => [...this.byKey.values()];
  entriesOf = (dossier: string): Entry[] => this.byDossier.get(dossier) ?? [];
  recordsOf = (dossier: string): RequestRecord[] => {
    const keys = new Set(this.entriesOf(dossier).map(({ agency, key }) => `${agency} ${key}`));
    return [...keys].flatMap((key) => this.byKey.get(key) ?? []);
  };
  /** Everyone who ever held the claim, undone ones too: numbers are never given out again (RD-05). */
  holders = (claim: string): RequestRecord[] => this.byClaim.get(claim) ?? [];
  hadFault = (mark: string): boolean => this.faults.has(mark);

  apply(entry: Entry): void {
    const entries = this.byDossier.get(entry.dossier);
    if (entries) entries.push(entry);
    else this.byDossier.set(entry.dossier, [entry]);
    if (entry.kind === 'fault') this.faults.add(faultMark(entry));
    else this.applyTo(this.getOrOpen(entry), entry);
  }

  private applyTo(record: RequestRecord, entry: Entry): void {
    if (entry.requestDigest) {
      record.requestDigest = entry.requestDigest;
      record.passing = entry.passing ?? false;
    }
    if (entry.sealed) record.sealed = entry.sealed;
    if (entry.shown) record.shown = entry.shown;
    if (entry.kept) record.kept = entry.kept;
    if (entry.claims) this.claim(record, entry.claims);
    switch (entry.kind) {
      case 'pended':
        record.status = 'pending';
        record.deferred = true;
        record.callbackDone = false;
        record.held = entry.held ?? false;
        record.verifying = entry.verifying ?? false;
        break;
      case 'committed':
      case 'refused':
        record.status = entry.kind;
        record.settledAt = entry.at;
        if (entry.reason) record.reason = entry.reason;
        if (entry.kind === 'committed') record.commits += 1;
        break;
      case 'undone':
      case 'tombstone':
        record.status = entry.kind;
        break;
      case 'callback-acked':
        record.callbackDone = true;
        break;
      case 'received':
      case 'too-late':
      case 'callback-sent':
      case 'fault':
        break;
    }
  }

  private claim(record: RequestRecord, claims: Record<string, string>): void {
    record.claims = claims;
    for (const claim of Object.values(claims)) {
      const holders = this.byClaim.get(claim);
      if (holders) holders.push(record);
      else this.byClaim.set(claim, [record]);
    }
  }

  private getOrOpen({ agency, dossier, key, intent }: Entry): RequestRecord {
    const known = this.find(agency, key);
    if (known) return known;
    const step = parseRequestKey(key)?.step ?? '';
    const fresh: RequestRecord = {
      ...{ agency, dossier, key, step, intent, status: 'received', commits: 0, requestDigest: '' },
      ...{ claims: {}, held: false, deferred: false, callbackDone: false, passing: false, verifying: false },
    };
    this.byKey.set(`${agency} ${key}`, fresh);
    return fresh;
  }
}

export const faultMark = ({ mode, operation, agency, key }: Pick<Entry, 'mode' | 'operation' | 'agency' | 'key'>) =>
  `${mode} ${operation} ${agency} ${key}`;
