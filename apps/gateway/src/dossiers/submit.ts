import { Inject, Injectable } from '@nestjs/common';
import { digestOf, splitFacts } from '@lienthong/ledger';
import { v7 as newDossierId } from 'uuid';
import type { Call } from '../commands/call';
import { Door, type Order } from '../commands/door';
import type { Config } from '../config';
import { invalid } from '../http/checked-body';
import { paperIdsIn, pointingAtPapers } from '../papers/declared-papers';
import { CONFIG } from '../tokens';
import type { Submission } from './bodies';
import { getOffered, toIssue } from './check-declaration';
import { toDossierView, type DossierView } from './views/dossier-view';

/** A declaration that has passed every check becomes a dossier, in one transaction and with nothing sent yet. */
@Injectable()
export class Submit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly door: Door,
  ) {}

  async submit(call: Call<Submission>): Promise<DossierView> {
    const at = this.config.submissionAt ?? Date.now();
    const issues = this.issuesOf(call, at);
    if (issues.length > 0) {
      const earlier = await this.door.findEarlier(call);
      if (!earlier) throw invalid(issues.map(toIssue));
      return toDossierView(earlier);
    }
    const keep = () => this.door.carryOut(call, this.orderFor(call, at));
    return toDossierView(await pointingAtPapers(call.body.facts, keep));
  }

  private issuesOf({ body, actor }: Call<Submission>, at: number) {
    const { procedure, facts, choose } = body;
    return getOffered(procedure).check({ facts, choose, at: new Date(at), actorPersonalId: actor.personalId });
  }

  private orderFor({ body, actor }: Call<Submission>, at: number): Order {
    const { facts, choose } = body;
    const procedure = getOffered(body.procedure);
    const { durations } = this.config;
    const plan = procedure.plan({ facts, choose, at: new Date(at), durations, agencies: this.abilities() });
    return {
      dossierId: newDossierId(),
      at,
      // The ledger numbers the receipt.
      command: { type: 'submit', plan, planDigest: digestOf(plan), owner: actor.id, receipt: '' },
      secret: { section: 'facts', ...splitFacts(facts, procedure.contactPointers) },
      papers: { owner: actor.id, paperIds: paperIdsIn(facts) },
    };
  }

  private abilities() {
    return Object.fromEntries(
      Object.entries(this.config.agencies).map(([id, { remembersKeys }]) => [id, { remembersKeys }]),
    );
  }
}
