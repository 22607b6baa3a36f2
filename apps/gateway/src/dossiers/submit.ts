import { Inject, Injectable } from '@nestjs/common';
import type { LinkedDossier } from '@lienthong/plan';
import { planDigest, splitFacts } from '@lienthong/ledger';
import type { OfferedProcedure } from '@lienthong/procedures';
import { v7 as newDossierId } from 'uuid';
import type { Call } from '../commands/call';
import { Door, type Order } from '../commands/door';
import type { Config } from '../config';
import { invalid } from '../http/checked-body';
import { paperIdsIn, pointingAtPapers } from '../papers/declared-papers';
import { CONFIG, NOW } from '../tokens';
import type { Submission } from './bodies';
import { getOffered, toIssue } from './check-declaration';
import { toDossierView, type DossierView } from './views/dossier-view';

/** What is to become a dossier, and whose. */
export interface Declared {
  procedure: OfferedProcedure;
  owner: string;
  facts: unknown;
  choose?: string[];
  actorPersonalId?: string;
  linked?: LinkedDossier;
}

/** A declaration that has passed every check becomes a dossier, in one transaction and with nothing sent yet. */
@Injectable()
export class Submit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(NOW) private readonly now: () => number,
    private readonly door: Door,
  ) {}

  submit(call: Call<Submission>): Promise<DossierView> {
    const { actor, body } = call;
    const { facts, choose } = body;
    const { id: owner, personalId: actorPersonalId } = actor;
    return this.open(call, { procedure: getOffered(body.procedure), owner, facts, choose, actorPersonalId });
  }

  async open(call: Call<unknown>, declared: Declared): Promise<DossierView> {
    const at = this.config.submissionAt ?? this.now();
    const { procedure, owner: _owner, ...request } = declared;
    const issues = procedure.check({ ...request, at: new Date(at), settings: this.config.settings });
    if (issues.length > 0) {
      const earlier = await this.door.findEarlier(call);
      if (!earlier) throw invalid(issues.map(toIssue));
      return toDossierView(earlier);
    }
    const keep = () => this.door.carryOut(call, this.orderFor(declared, at));
    return toDossierView(await pointingAtPapers(declared.facts, keep));
  }

  private orderFor({ procedure, owner, facts, choose, linked }: Declared, at: number): Order {
    const { durations, settings } = this.config;
    const law = { at: new Date(at), settings, durations, agencies: this.abilities() };
    const plan = procedure.plan({ facts, choose, linked, ...law });
    return {
      dossierId: newDossierId(),
      at,
      // The ledger numbers the receipt.
      command: { type: 'submit', plan, planDigest: planDigest(plan), owner, receipt: '' },
      secret: { section: 'facts', ...splitFacts(facts, procedure.contactPointers) },
      papers: { owner, paperIds: paperIdsIn(facts) },
    };
  }

  private abilities() {
    return Object.fromEntries(
      Object.entries(this.config.agencies).map(([id, { remembersKeys }]) => [id, { remembersKeys }]),
    );
  }
}
