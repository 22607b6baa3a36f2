import { Injectable } from '@nestjs/common';
import { Problem, unitOf, type Dossier } from '@lienthong/dossier';
import { Ledger, openLinked, type FoundDossier } from '@lienthong/ledger';
import { hasResult, rootOf, type Link, type LinkedDossier } from '@lienthong/plan';
import { getDossier, requireAllowed } from '../access/visible';
import type { Call } from '../commands/call';
import { Door } from '../commands/door';
import { Submit } from '../dossiers/submit';
import { toDossierView, type DossierView } from '../dossiers/views/dossier-view';
import type { LinkedDeclaration } from './bodies';
import { findLinkedProcedure } from './linked-procedures';

/** Corrections and annulments: dossiers of their own, begun by the office that decided, followed by the same citizen (RI-03, RI-05). */
@Injectable()
export class LinkedDossiers {
  constructor(
    private readonly ledger: Ledger,
    private readonly submission: Submit,
    private readonly door: Door,
  ) {}

  async open(call: Call<LinkedDeclaration>, kind: Link['kind']): Promise<DossierView> {
    const original = await this.find(call);
    const { owner, plan, steps } = original.dossier;
    const procedure = findLinkedProcedure(plan.procedure, kind);
    if (!procedure || !hasResult(steps[rootOf(plan).id]!.state)) return this.answerAgain(call);
    const linked = await openLinked(this.ledger, original);
    return this.submission.open(call, { procedure, owner, facts: call.body.facts, linked });
  }

  /** What an annulment has annulled meanwhile was still standing when the same call came first. */
  private async answerAgain(call: Call<LinkedDeclaration>): Promise<DossierView> {
    const earlier = await this.door.findEarlier(call);
    if (!earlier) throw new Problem('nothing-to-correct');
    return toDossierView(earlier);
  }

  private async find({ actor, params }: Call<unknown>): Promise<FoundDossier> {
    const original = await getDossier(this.ledger, params.id!);
    const { dossier } = original;
    const unit = unitOf(dossier, rootOf(dossier.plan).id);
    requireAllowed(actor, 'dossier.correct', { owner: dossier.owner, unit });
    return original;
  }
}

/** The dossier that a correction or annulment speaks of. */
export async function findLinked(ledger: Ledger, { plan }: Dossier): Promise<LinkedDossier | undefined> {
  const found = plan.linked && (await ledger.find(plan.linked.dossierId));
  return found && openLinked(ledger, found);
}
