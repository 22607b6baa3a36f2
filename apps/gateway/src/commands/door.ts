import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { fold, Problem, type Command, type Dossier } from '@lienthong/dossier';
import {
  canonical,
  eventOf,
  Ledger,
  PostgresStorage,
  lengthPrefixed,
  sha256Hex,
  type CommandRequest,
  type Secret,
} from '@lienthong/ledger';
import type { Config } from '../config';
import { CONFIG } from '../tokens';
import type { Call } from './call';

/** A dossier as it stood when the command was answered. */
export interface Told {
  dossierId: string;
  dossier: Dossier;
}

export interface Order {
  dossierId: string;
  command: Command;
  secret?: Secret;
  papers?: CommandRequest['papers'];
  at?: number;
}

/** The gateway's side of the one door: a keyed call becomes a command, and the same call gets the same answer. */
@Injectable()
export class Door {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly ledger: Ledger,
    private readonly storage: PostgresStorage,
  ) {}

  async carryOut(call: Call<unknown>, order: Order): Promise<Told> {
    const key = this.keyOf(call, order.command.type === 'submit' ? '' : order.dossierId);
    const { problem, replayed, dossierId, seq, dossier } = await this.ledger.transact({
      ...order,
      actor: call.actor.id,
      key,
    });
    if (problem) throw problem;
    return replayed ? this.asOf(dossierId, seq) : { dossierId, dossier: dossier! };
  }

  /** What a submission's key was answered before, if it was: the check of its facts depends on the day. */
  async findEarlier(call: Call<unknown>): Promise<Told | undefined> {
    const key = this.keyOf(call, '');
    const stored = await this.storage.findAnswer(key.id);
    if (!stored) return undefined;
    if (stored.requestDigest !== key.digest) throw new Problem('key-reused');
    return this.asOf(stored.dossierId, stored.answer.seq);
  }

  /** Much may have happened since the first answer; the second must not say so. */
  private async asOf(dossierId: string, seq: number): Promise<Told> {
    const rows = await this.ledger.trail(dossierId);
    return { dossierId, dossier: fold(rows.slice(0, seq).map(eventOf))! };
  }

  /** Who asked for what under which key, and a keyed digest of what exactly was said. */
  keyOf(call: Call<unknown>, dossierId: string): { id: string; digest: string } {
    const { actor, route, params, key, ifMatch = null, body = null } = call;
    const id = sha256Hex(lengthPrefixed(actor.id, route, dossierId, key!));
    const said = canonical({ body, ifMatch, params });
    return { id, digest: createHmac('sha256', this.config.pseudonymKey).update(`request\n${said}`).digest('hex') };
  }
}
