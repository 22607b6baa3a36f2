import { Inject, Injectable } from '@nestjs/common';
import {
  codesOf,
  CallbackRejected,
  verifyCallback,
  type Answer,
  type Callback,
  type CallbackHeaders,
} from '@lienthong/agencies';
import { parseRequestKey, Problem, type Command, type Dossier, type RequestName } from '@lienthong/dossier';
import { Ledger, type Secret } from '@lienthong/ledger';
import { getDossier } from '../access/visible';
import type { Config } from '../config';
import { invalid } from '../http/checked-body';
import { CONFIG } from '../tokens';
import type { Received } from './received';

/** Agencies' later answers: commands like any other, once the signature over the very bytes is right. */
@Injectable()
export class Callbacks {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly ledger: Ledger,
  ) {}

  async receive(agency: string, headers: CallbackHeaders, body: Buffer | undefined): Promise<Received> {
    const { key, answer } = this.verify(agency, headers, body ?? Buffer.alloc(0));
    const name = parseRequestKey(key);
    if (!name) throw new Problem('not-found');
    const { dossierId, step, intent, round } = name;
    const { dossier } = await getDossier(this.ledger, dossierId);
    if (!isOf(agency, dossier, name)) throw new Problem('not-found');
    const order = toOrder({ step, intent, round }, answer);
    const { problem } = await this.ledger.transact({ dossierId, actor: `agency:${agency}`, ...order });
    if (problem) throw problem;
    return { received: true };
  }

  private verify(agency: string, headers: CallbackHeaders, body: Buffer): Callback {
    const entry = Object.hasOwn(this.config.agencies, agency) ? this.config.agencies[agency] : undefined;
    if (!entry) throw new Problem('not-found');
    try {
      return verifyCallback(entry.callbackSecret, headers, body, agency);
    } catch (error) {
      if (!(error instanceof CallbackRejected)) throw error;
      throw error.code === 'callback.signature' ? new Problem('not-authenticated') : invalid([unreadable]);
    }
  }
}

/** An agency answers for itself alone. */
const isOf = (agency: string, { plan }: Dossier, { step, intent }: RequestName): boolean =>
  plan.steps.some(
    ({ id, intents, routes = [] }) =>
      id === step &&
      [...intents, ...routes.flatMap((route) => route.intents)].some(
        (planned) => planned.name === intent && planned.agency === agency,
      ),
  );

/** The same words, and the same vault content, as when the worker learns an answer by asking: one fact, written once. */
function toOrder(name: RequestName, answer: Answer): { command: Command; secret?: Secret } {
  const said = { type: 'recordAnswer', ...name, answer: answer.kind } as const;
  switch (answer.kind) {
    case 'accepted':
      return {
        command: { ...said, reference: answer.reference, codes: codesOf(answer.result) },
        secret: { section: 'result', legal: answer.result },
      };
    case 'pending':
    case 'verifying':
      return { command: { ...said, reference: answer.reference } };
    case 'refused':
      return { command: { ...said, reason: answer.reason, ground: answer.ground } };
    case 'needs-supplement':
    case 'suspected-duplicate':
      return { command: { ...said, reason: answer.reason } };
  }
}

const unreadable = { pointer: '', vi: 'Không đọc được câu trả lời.', en: 'The answer does not follow the protocol.' };
