import type { AgencyId } from '@lienthong/plan';
import { toE164 } from '@lienthong/form';
import type { AgencyPort, SendOutcome } from '@lienthong/agencies';
import type { Dossier, Recipient } from '@lienthong/dossier';
import { boundary } from '@lienthong/failpoints';
import { openFacts, type Ledger, type Outbox, type Waiting } from '@lienthong/ledger';
import type { Log } from '@lienthong/runtime';
import { Pauses } from './pauses';
import { isStillNeeded } from './still-needed';
import { toLetter, type Addressee, type Letter } from './letter';

export interface CourierTools {
  ledger: Ledger;
  outbox: Outbox;
  ports: Record<AgencyId, AgencyPort>;
  log: Pick<Log, 'warn'>;
  now?: () => number;
}

const BATCH = 16;
const recipients: Recipient[] = ['citizen', 'portal', 'result-store'];

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
    const brought = await Promise.all(waiting.map((message) => this.bring(message)));
    return brought.some(Boolean);
  }

  /** False when it has to be tried again. */
  private async bring(waiting: Waiting): Promise<boolean> {
    const { ledger, outbox, log } = this.tools;
    const found = await ledger.find(waiting.dossierId);
    if (!found) return false;
    if (!(await isStillNeeded(this.tools, waiting, found.dossier))) {
      await outbox.settle(waiting, 'not-needed');
      return true;
    }
    const letter = toLetter(waiting, found.dossier, await addresseeOf(ledger, waiting, found.dossier));
    const outcome = await this.send(letter, waiting.dossierId);
    if (outcome.kind === 'unavailable' || outcome.kind === 'pending' || outcome.kind === 'verifying') {
      this.pauses.lengthen(waiting.recipient);
      return false;
    }
    this.pauses.end(waiting.recipient);
    if (outcome.kind === 'accepted') return this.delivered(waiting);
    const why = outcome.kind === 'refused' ? outcome.reason : outcome.kind;
    log.warn({ dossierId: waiting.dossierId, recipient: waiting.recipient, why }, 'a message was not taken');
    // What was refused for good would be refused again: then this one has no place to go either.
    if (why === 'not-updated-yet' && (await outbox.stepBack(waiting))) {
      this.pauses.lengthen(waiting.recipient);
      return false;
    }
    await outbox.settle(waiting, why);
    return true;
  }

  private send({ agency, key, intent, payload }: Letter, dossier: string): Promise<SendOutcome> {
    return boundary('courier.send', () => this.tools.ports[agency]!.send({ key, intent, dossier, payload }));
  }

  /** Signed and delivered are two facts (RH-07): the second is written here. */
  private async delivered(waiting: Waiting): Promise<boolean> {
    const { ledger, outbox } = this.tools;
    const { dossierId, message } = waiting;
    if (message.to === 'result-store') {
      const { step, digest } = message;
      await boundary('courier.record', () =>
        ledger.transact({ dossierId, actor: 'system:courier', command: { type: 'recordDelivery', step, digest } }),
      );
    }
    await boundary('courier.settle', () => outbox.settle(waiting, 'told'));
    return true;
  }
}

/** The filer, whom the law has told (RB-20); a destroyed contact key leaves only the inbox by number. */
async function addresseeOf(ledger: Ledger, { dossierId, message }: Waiting, dossier: Dossier): Promise<Addressee> {
  if (message.to !== 'citizen') return {};
  const facts = await openFacts(ledger, { dossierId, dossier });
  const { personalId, phone } = (facts as { filer?: Addressee } | undefined)?.filer ?? {};
  return { ...(personalId && { personalId }), ...(phone && { phone: toE164(phone) }) };
}
