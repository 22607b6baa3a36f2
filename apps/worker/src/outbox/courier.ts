import { toE164 } from '@lienthong/form';
import type { AgencyId } from '@lienthong/plan';
import type { AgencyPort, SendOutcome } from '@lienthong/agencies';
import type { Dossier, Recipient } from '@lienthong/dossier';
import { boundary } from '@lienthong/failpoints';
import { openFacts, type Ledger, type Outbox, type Waiting } from '@lienthong/ledger';
import type { Log } from '@lienthong/runtime';
import { tellLinked } from '../tell-linked';
import { Pauses } from './pauses';
import { isStillNeeded } from './still-needed';
import { isLetter, toLetter, type Addressee } from './letter';

export interface CourierTools {
  ledger: Ledger;
  outbox: Outbox;
  ports: Record<AgencyId, AgencyPort>;
  log: Pick<Log, 'warn'>;
  now?: () => number;
}

const BATCH = 16;
const recipients: Recipient[] = ['citizen', 'portal', 'result-store', 'linked'];

/** What becomes of one message: settled with its outcome, or tried again later. */
type Outcome = { settled: string } | 'later' | 'tell-the-one-before';

/**
 * Brings what others are told, per dossier and recipient one after the other. At least once: the letter bears the same
 * key when it goes again. A recipient that is down is left in peace for a while, and goes on where it had stopped (F-12).
 */
export class Courier {
  private readonly pauses: Pauses;

  constructor(private readonly tools: CourierTools) {
    this.pauses = new Pauses(tools.now ?? Date.now);
  }

  /** True when there may be more. */
  async round(): Promise<boolean> {
    const open = recipients.filter((recipient) => !this.pauses.has(recipient));
    if (open.length === 0) return false;
    const waiting = await this.tools.outbox.next(open, BATCH);
    const dossiers = grouped(waiting, ({ dossierId }) => dossierId);
    const brought = await Promise.all(dossiers.map((messages) => this.visit(messages)));
    return brought.some(Boolean);
  }

  /** Everything that one dossier has to say, with one look at it. */
  private async visit(messages: Waiting[]): Promise<boolean> {
    const { ledger } = this.tools;
    const found = await ledger.find(messages[0]!.dossierId);
    if (!found) return false;
    const { dossier } = found;
    const addressee = messages.some(({ recipient }) => recipient === 'citizen')
      ? await addresseeOf(ledger, messages[0]!.dossierId, dossier)
      : {};
    const queues = grouped(messages, ({ recipient }) => recipient);
    const brought = await Promise.all(queues.map((queue) => this.bring(queue, dossier, addressee)));
    return brought.some(Boolean);
  }

  /** Those of one recipient in their order, until one has to be tried again. */
  private async bring(queue: Waiting[], dossier: Dossier, addressee: Addressee): Promise<boolean> {
    const told: { waiting: Waiting; outcome: string }[] = [];
    for (const waiting of queue) {
      const outcome = await this.tell(waiting, dossier, addressee);
      if (typeof outcome === 'object') {
        told.push({ waiting, outcome: outcome.settled });
        continue;
      }
      await this.settle(told);
      if (outcome === 'tell-the-one-before' && !(await this.tools.outbox.stepBack(waiting))) {
        // What was refused for good would be refused again: then this one has no place to go either.
        await this.settle([{ waiting, outcome: 'not-updated-yet' }]);
        return true;
      }
      this.pauses.lengthen(waiting.recipient);
      return told.length > 0;
    }
    await this.settle(told);
    return told.length > 0;
  }

  private async tell(waiting: Waiting, dossier: Dossier, addressee: Addressee): Promise<Outcome> {
    const { ledger, log, ports } = this.tools;
    const { dossierId, recipient } = waiting;
    if (!isLetter(waiting)) {
      await boundary('courier.tell-linked', () => tellLinked(ledger, dossierId));
      return { settled: 'told' };
    }
    if (!(await isStillNeeded(this.tools, waiting, dossier))) return { settled: 'not-needed' };
    const { agency, key, intent, payload } = toLetter(waiting, dossier, addressee);
    const send = () => ports[agency]!.send({ key, intent, dossier: dossierId, payload });
    const answer: SendOutcome = await boundary('courier.send', send);
    if (answer.kind === 'unavailable' || answer.kind === 'pending' || answer.kind === 'verifying') return 'later';
    this.pauses.end(recipient);
    if (answer.kind === 'accepted') return { settled: 'told' };
    const why = answer.kind === 'refused' ? answer.reason : answer.kind;
    log.warn({ dossierId, recipient, why }, 'a message was not taken');
    return why === 'not-updated-yet' ? 'tell-the-one-before' : { settled: why };
  }

  /** Signed and delivered are two facts (RH-07): the second is written first. */
  private async settle(told: { waiting: Waiting; outcome: string }[]): Promise<void> {
    const { ledger, outbox } = this.tools;
    const results = told.flatMap(({ waiting: { message }, outcome }) =>
      message.to === 'result-store' && outcome === 'told' ? [{ step: message.step, digest: message.digest }] : [],
    );
    if (results.length > 0) {
      const { dossierId } = told[0]!.waiting;
      const command = { type: 'recordDelivery', results } as const;
      await boundary('courier.record', () => ledger.transact({ dossierId, actor: 'system:courier', command }));
    }
    await boundary('courier.settle', () => outbox.settle(told));
  }
}

/** In the order in which they came. */
function grouped<T>(items: T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}

/** The filer, whom the law has told (RB-20); a destroyed contact key leaves only the inbox by number. */
async function addresseeOf(ledger: Ledger, dossierId: string, dossier: Dossier): Promise<Addressee> {
  const facts = await openFacts(ledger, { dossierId, dossier });
  const { personalId, phone } = (facts as { filer?: Addressee } | undefined)?.filer ?? {};
  return { ...(personalId && { personalId }), ...(phone && { phone: toE164(phone) }) };
}
