import { sendAll, type AgencyPort, type SendOutcome } from '@lienthong/agencies';
import type { Recipient } from '@lienthong/dossier';
import { boundary } from '@lienthong/failpoints';
import { toE164 } from '@lienthong/form';
import { openFactsOf, type FoundDossier, type Ledger, type Outbox, type Waiting } from '@lienthong/ledger';
import type { AgencyId } from '@lienthong/plan';
import type { Log } from '@lienthong/runtime';
import { tellLinked } from '../tell-linked';
import { grouped } from './grouped';
import { isLetter, toLetter, type Addressee, type Letter, type WaitingLetter } from './letter';
import { Pauses } from './pauses';
import { isStillNeeded } from './still-needed';

export interface CourierTools {
  ledger: Ledger;
  outbox: Outbox;
  ports: Record<AgencyId, AgencyPort>;
  log: Pick<Log, 'warn'>;
  now?: () => number;
}

/** A message and what came of it. */
interface Told {
  waiting: Waiting;
  outcome: string;
}

/** Dossiers that one round goes to. */
const DOSSIERS = 16;
/** Letters that one call carries. */
const LETTERS = 50;
const recipients: Recipient[] = ['citizen', 'portal', 'result-store', 'linked'];

/**
 * Brings what others are told: in the order of each dossier and recipient, the letters of many dossiers in one call. At
 * least once: a letter bears the same key when it goes again. A recipient that is down is left in peace for a while, and
 * goes on where it had stopped (F-12).
 */
export class Courier {
  private readonly pauses: Pauses;

  constructor(private readonly tools: CourierTools) {
    this.pauses = new Pauses(tools.now ?? Date.now);
  }

  /** True when there may be more. */
  async round(): Promise<boolean> {
    const { ledger, outbox } = this.tools;
    const open = recipients.filter((recipient) => !this.pauses.has(recipient));
    const waiting = open.length > 0 ? await outbox.next(open, DOSSIERS) : [];
    if (waiting.length === 0) return false;
    const found = await ledger.findAll([...new Set(waiting.map(({ dossierId }) => dossierId))]);
    const told = [
      ...(await this.tellLinked(waiting.filter((message) => !isLetter(message)))),
      ...(await this.bring(waiting.filter(isLetter), new Map(found.map((one) => [one.dossierId, one])))),
    ];
    return told.length > 0;
  }

  /** The whole standing is told each time: once is enough for all that waits. */
  private async tellLinked(waiting: Waiting[]): Promise<Told[]> {
    for (const [first] of grouped(waiting, ({ dossierId }) => dossierId))
      await boundary('courier.tell-linked', () => tellLinked(this.tools.ledger, first!.dossierId));
    const told = waiting.map((message) => ({ waiting: message, outcome: 'told' }));
    await this.tools.outbox.settle(told);
    return told;
  }

  private async bring(waiting: WaitingLetter[], found: Map<string, FoundDossier>): Promise<Told[]> {
    const addressees = await this.addressees(waiting, found);
    const unneeded: Told[] = [];
    const letters: { waiting: WaitingLetter; letter: Letter }[] = [];
    for (const message of waiting) {
      const { dossier } = found.get(message.dossierId)!;
      if (await isStillNeeded(this.tools, message, dossier))
        letters.push({ waiting: message, letter: toLetter(message, dossier, addressees(message)) });
      else unneeded.push({ waiting: message, outcome: 'not-needed' });
    }
    const byRecipient = grouped(letters, ({ waiting: { recipient } }) => recipient);
    const told = await Promise.all(byRecipient.map((some) => this.bringTo(some)));
    const settled = [...unneeded, ...told.flat()];
    await this.settle(settled);
    return settled;
  }

  /** Letters to one recipient; those behind one that has to be tried again wait with it. */
  private async bringTo(letters: { waiting: WaitingLetter; letter: Letter }[]): Promise<Told[]> {
    const outcomes = await this.send(letters.map(({ letter }) => letter));
    const answered = letters.map(({ waiting }, index) => ({ waiting, answer: outcomes[index]! }));
    const queues = grouped(answered, ({ waiting: { dossierId } }) => dossierId);
    return (await Promise.all(queues.map((queue) => this.toldOf(queue)))).flat();
  }

  private async send(letters: Letter[]): Promise<SendOutcome[]> {
    const outcomes: SendOutcome[] = [];
    for (let from = 0; from < letters.length; from += LETTERS) {
      const some = letters.slice(from, from + LETTERS);
      const port = this.tools.ports[some[0]!.agency]!;
      outcomes.push(...(await boundary('courier.send', () => sendAll(port, some))));
    }
    return outcomes;
  }

  private async toldOf(queue: { waiting: WaitingLetter; answer: SendOutcome }[]): Promise<Told[]> {
    const told: Told[] = [];
    for (const { waiting, answer } of queue) {
      const { dossierId, recipient } = waiting;
      if (mustComeAgain(answer)) {
        this.pauses.lengthen(recipient, answer.kind === 'unavailable' ? answer.retryAfterMs : undefined);
        return told;
      }
      this.pauses.end(recipient);
      const outcome = outcomeOf(answer);
      if (outcome !== 'told') this.tools.log.warn({ dossierId, recipient, why: outcome }, 'a message was not taken');
      // What was refused for good would be refused again: then this one has no place to go either.
      if (outcome === 'not-updated-yet' && (await this.stepBack(waiting, told))) return [];
      told.push({ waiting, outcome });
    }
    return told;
  }

  /** What was taken so far is written down first, so that the one before can be told again. */
  private async stepBack(waiting: Waiting, told: Told[]): Promise<boolean> {
    await this.settle(told.splice(0));
    if (!(await this.tools.outbox.stepBack(waiting))) return false;
    this.pauses.lengthen(waiting.recipient);
    return true;
  }

  /** Signed and delivered are two facts (RH-07): the second is written first. */
  private async settle(told: Told[]): Promise<void> {
    const { ledger, outbox } = this.tools;
    const delivered = told.flatMap(({ waiting: { dossierId, message }, outcome }) =>
      message.to === 'result-store' && outcome === 'told'
        ? [{ dossierId, step: message.step, digest: message.digest }]
        : [],
    );
    for (const results of grouped(delivered, ({ dossierId }) => dossierId)) {
      const { dossierId } = results[0]!;
      const named = results.map(({ step, digest }) => ({ step, digest }));
      const command = { type: 'recordDelivery', results: named } as const;
      await boundary('courier.record', () => ledger.transact({ dossierId, actor: 'system:courier', command }));
    }
    if (told.length > 0) await boundary('courier.settle', () => outbox.settle(told));
  }

  /** The filer, whom the law has told (RB-20); a destroyed contact key leaves only the inbox by number. */
  private async addressees(
    waiting: WaitingLetter[],
    found: Map<string, FoundDossier>,
  ): Promise<(message: Waiting) => Addressee> {
    const toCitizens = new Set(
      waiting.filter(({ recipient }) => recipient === 'citizen').map(({ dossierId }) => dossierId),
    );
    const facts = await openFactsOf(
      this.tools.ledger,
      [...toCitizens].map((dossierId) => found.get(dossierId)!),
    );
    return ({ dossierId }) => {
      const { personalId, phone } = (facts.get(dossierId) as { filer?: Addressee } | undefined)?.filer ?? {};
      return { ...(personalId && { personalId }), ...(phone && { phone: toE164(phone) }) };
    };
  }
}

/** What is wrong stays wrong: a letter whose key came before with other words must not keep all others waiting. */
const mustComeAgain = (answer: SendOutcome): boolean =>
  answer.kind === 'unavailable' ? !answer.wrong : answer.kind === 'pending' || answer.kind === 'verifying';

const outcomeOf = (answer: SendOutcome): string => {
  if (answer.kind === 'accepted') return 'told';
  if (answer.kind === 'unavailable') return 'wrong';
  return answer.kind === 'refused' ? answer.reason : answer.kind;
};
