import type { AgencyPort, Answer, AskOutcome, SendOutcome, Unavailable, UndoOutcome } from '@lienthong/agencies';
import { parseRequestKey, type Agenda, type Command, type Dossier, type RequestName } from '@lienthong/dossier';
import { Ledger, MemoryStorage, type FoundDossier, type Transacted } from '@lienthong/ledger';
import { workOffStep, workOffUndo, type Stopped } from '@lienthong/worker/work-off';
import type { Call, Reply } from '../world/agencies';
import { DOSSIER, NOW } from '../world/door';

/** What a run was told so far, in order. */
export type Told = { transacted: Transacted } | { found: { dossier: Dossier; agenda: Agenda } } | { reply: Reply };

/** What a run does next: it asks the ledger or an agency for something, or it stops. */
export type Deed = { command: Command } | { find: true } | { call: Call } | { stopped: Stopped };

export interface Errand {
  kind: 'step' | 'undo';
  step: string;
  /** Of an undo: the request to take back. */
  name?: RequestName;
}

export interface Manner {
  /** A silent agency has been silent for longer than our patience. */
  isLate: boolean;
  /** Planted: it sends again without asking. */
  neverAsks?: true;
}

/**
 * The production worker (`workOffStep`, `workOffUndo`), run from its beginning over everything that it was told before:
 * what it then asks for is its next deed. A run is deterministic, so this is as good as a copy of a running one.
 */
export function nextDeed({ kind, step, name }: Errand, told: Told[], { isLate, neverAsks }: Manner): Promise<Deed> {
  return new Promise((resolve, reject) => {
    const left = [...told];
    const hear = (deed: Deed): Promise<Told> => {
      const next = left.shift();
      if (next) return Promise.resolve(next);
      resolve(deed);
      return new Promise(() => undefined);
    };
    const tools = {
      ledger: new ToldLedger(hear),
      port: () =>
        neverAsks
          ? { ...toldPort(hear), ask: () => Promise.resolve({ kind: 'never-heard' as const }) }
          : toldPort(hear),
      payloadOf: async () => ({}),
      now: () => (isLate ? Number.MAX_SAFE_INTEGER : NOW),
    };
    // What it has begun of other steps it never takes up, as if it had died there: others have to find out.
    const work = { dossierId: DOSSIER, step, run: 'run', wrote: [], opened: new Map(), begun: new Map() };
    const action = { id: '', kind, step, agency: '', patience: 0, round: 0, ...name };
    const running = kind === 'step' ? workOffStep(tools, work) : workOffUndo(tools, work, action);
    running.then((stopped) => resolve({ stopped }), reject);
  });
}

type Hear = (deed: Deed) => Promise<Told>;

class ToldLedger extends Ledger {
  constructor(private readonly hear: Hear) {
    super(new MemoryStorage(), { keyEncryptionKey: Buffer.alloc(32) });
  }

  override async transact({ command }: Parameters<Ledger['transact']>[0]): Promise<Transacted> {
    return ((await this.hear({ command })) as { transacted: Transacted }).transacted;
  }

  override async find(): Promise<FoundDossier> {
    const { found } = (await this.hear({ find: true })) as { found: { dossier: Dossier; agenda: Agenda } };
    return { ...found, dossierId: DOSSIER, seq: found.agenda.seq };
  }
}

function toldPort(hear: Hear): AgencyPort {
  const say = async (call: Call['call'], key: string) => {
    const { reply } = (await hear({ call: { call, name: nameOf(key) } })) as { reply: Reply };
    return inWords[reply];
  };
  return {
    send: ({ key }) => say('send', key) as Promise<SendOutcome>,
    ask: (key) => say('ask', key) as Promise<AskOutcome>,
    undo: (key) => say('undo', key) as Promise<UndoOutcome>,
  };
}

function nameOf(key: string): RequestName {
  const { step, intent, round } = parseRequestKey(key)!;
  return { step, intent, round };
}

/** What an agency says, as the port puts it. */
const inWords: Record<Reply, SendOutcome | AskOutcome | UndoOutcome> = {
  accepted: { kind: 'accepted', result: {}, reference: 'r' } satisfies Answer,
  pending: { kind: 'pending', reference: 'r' } satisfies Answer,
  refused: { kind: 'refused', reason: 'R', ground: 'G' } satisfies Answer,
  'needs-supplement': { kind: 'needs-supplement', reason: 'R' } satisfies Answer,
  'suspected-duplicate': { kind: 'suspected-duplicate', reason: 'R' } satisfies Answer,
  gone: { kind: 'gone' },
  'never-heard': { kind: 'never-heard' },
  undone: { kind: 'undone' },
  'too-late': { kind: 'too-late' },
  unsupported: { kind: 'unsupported' },
  unreadable: { kind: 'unreadable', sampleDigest: 'digest' },
  busy: { kind: 'unavailable', executed: 'no' } satisfies Unavailable,
  silence: { kind: 'unavailable', executed: 'unknown' } satisfies Unavailable,
};
