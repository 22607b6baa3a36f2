import {
  nextDate,
  owedBy,
  type Agenda,
  type Command,
  type Dossier,
  type DossierEvent,
  type ProblemCode,
} from '@lienthong/dossier';
import { canonical, GENESIS, Ledger, type Transacted } from '@lienthong/ledger';
import type { Plan } from '@lienthong/plan';
import type { Broken } from '../../verdict';
import { Interner } from '../explore/kept/interner';
import { judgeCommand } from '../judge/judge-command';
import type { Source } from './faults';
import { OneHead, type Change, type Head } from './one-head';
import type { World } from './world';

/** A dossier as the ledger holds it: its folded state and the names of all that happened, in whatever order. */
export interface LedgerHead {
  dossier?: Dossier;
  state: string;
  facts: string[];
  agenda: Agenda;
  /** What the command that led here broke. */
  broken?: Broken;
}

/** A command as somebody brings it; `stored`: what its idempotency key was answered with before. */
export interface Order {
  command: Command;
  from: Source;
  stored?: Said;
  /** Of a tick: a legal date, not the next question to a silent agency. */
  at?: 'date';
}

/** What a person is told: done, or which rule was in the way. */
export type Said = 'done' | ProblemCode;

/** What the door made of a command. */
export interface Done {
  /** The head that the ledger holds afterwards. */
  head: number;
  said: Said;
  /** As a run hears it. */
  transacted?: Transacted;
}

export const DOSSIER = '7d3f1a52-64f0-4c1c-9a3e-5b1f0c2d4e6f';
/** A Monday morning: legal dates lie ahead and pass only when a move says so. */
export const NOW = Date.parse('2026-11-23T09:00:00+07:00');
const nothing: LedgerHead = {
  state: '',
  facts: [],
  agenda: { dossierId: DOSSIER, seq: 0, digest: '', owed: [], closed: false },
};

/** The production door, `transact`, asked once for each pair of head and command. */
export class Door {
  readonly heads = new Interner(nothing, ({ state, facts, broken }) => [state, ...facts, broken?.what].join('\n'));
  private readonly orders = new Interner<Order | undefined>(undefined);
  /** By order, then by head. */
  private readonly known: Done[][] = [];
  private readonly wanted: [number, number][] = [];
  private readonly plan: Plan;

  constructor(private readonly world: World) {
    this.plan = JSON.parse(canonical(world.plan)) as Plan;
  }

  /** Gives an order its number, to tell it by. */
  order(order: Order): number {
    return this.orders.id(order);
  }

  /** Undefined = not known yet; `learn` finds out. */
  tell(head: number, order: number): Done | undefined {
    const done = this.known[order]?.[head];
    if (!done) this.wanted.push([head, order]);
    return done;
  }

  async learn(): Promise<void> {
    for (const [head, order] of this.wanted.splice(0))
      (this.known[order] ??= [])[head] ??= await this.transact(head, this.orders.at(order)!);
  }

  /** Every answer that was given. */
  *answers(): Generator<Done> {
    for (const dones of this.known) if (dones) yield* Object.values(dones);
  }

  private async transact(id: number, { command, from, stored, at: which }: Order): Promise<Done> {
    const found = this.heads.at(id);
    const before = { ...found, ...this.misread(found, command, from) };
    const storage = new OneHead(before.dossier && toHead(before), stored && toStored(stored));
    const ledger = new Ledger(storage, { keyEncryptionKey, now: () => NOW });
    const key = from === 'person' ? { id: 'key', digest: 'body' } : undefined;
    const at = command.type === 'tick' ? wakesAt(before, which) : NOW;
    const transacted = await ledger.transact({ dossierId: DOSSIER, actor: from, command, at, key });
    const change = storage.kept?.change;
    return {
      head: change ? this.moved(before, { ...transacted, change, from, now: at }) : id,
      said: transacted.problem?.code ?? 'done',
      ...(from === 'run' && { transacted: { ...transacted, dossier: this.slim(transacted.dossier!) } }),
    };
  }

  /** The head behind what happened; that nothing may break is looked at here, once for each way into it. */
  private moved(before: LedgerHead, { events, dossier: after, change, from, now }: Moved): number {
    const { row, agenda } = change.head;
    const added = events.map((event) => factOf(event, this.world.faults?.nameOf?.(event, from)));
    const broken = judgeCommand({ before, after: after!, events, rows: change.rows, added, now });
    const facts = [...before.facts, ...added].sort();
    const dossier = this.slim(JSON.parse(row.state) as Dossier);
    return this.heads.id({ dossier, state: row.state, facts, agenda, ...(broken && { broken }) });
  }

  /** The plan is the same in every state: kept once. */
  private slim(dossier: Dossier): Dossier {
    return { ...dossier, plan: this.plan };
  }

  private misread({ dossier }: LedgerHead, command: Command, from: Source): Partial<LedgerHead> {
    const wrong = dossier && this.world.faults?.before?.(dossier, command, from);
    if (!wrong) return {};
    const state = canonical(wrong);
    return { dossier: this.slim(JSON.parse(state) as Dossier), state };
  }
}

interface Moved extends Transacted {
  change: Change;
  from: Source;
  now: number;
}

/** An event's name, and of a decision who took it. */
const factOf = ({ id, type, data }: DossierEvent, name = id): string =>
  type === 'StepDecided' ? `${name} by ${data.by}` : name;

const keyEncryptionKey = Buffer.alloc(32, 1);

const toHead = ({ facts, dossier, agenda }: LedgerHead): Head => ({
  dossierId: DOSSIER,
  seq: facts.length,
  hash: GENESIS,
  dossier: dossier!,
  agenda: { ...agenda, seq: facts.length, ...owedBy(dossier!) },
});

const toStored = (said: Said) => ({
  dossierId: DOSSIER,
  requestDigest: 'body',
  answer: { seq: 0, ...(said !== 'done' && { problem: { code: said } }) },
});

const wakesAt = ({ agenda, dossier }: LedgerHead, which: Order['at']): number =>
  (which === 'date' ? nextDate(dossier!) : agenda.wakeAt) ?? NOW;
