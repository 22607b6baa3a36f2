import { Injectable } from '@nestjs/common';
import { Ledger, Lists, type DossierListed } from '@lienthong/ledger';
import { judge, type Actor } from '@lienthong/access';
import { getVisibleDossier } from '../access/visible';
import type { Call } from '../commands/call';
import { Door } from '../commands/door';
import { oneMore, paged } from '../commands/page';
import { findConsentRoles } from './consent-roles';
import { findSaid } from './said';
import { toDossierDetail, type DossierDetail } from './views/dossier-detail';
import { linkedIdsOf } from './views/link-view';
import { toDossierView, toListedDossier, type DossierPage, type DossierView } from './views/dossier-view';
import { toTrailEntry, type Trail } from './views/trail-view';

/** What citizens do with dossiers of their own. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly ledger: Ledger,
    private readonly lists: Lists,
    private readonly door: Door,
  ) {}

  async list({ actor, page }: Call): Promise<DossierPage> {
    const placeOf = ({ submittedAt, dossierId }: DossierListed) => ({ at: submittedAt, id: dossierId });
    return paged(await this.lists.dossiersOf(actor.id, oneMore(page)), page, placeOf, toListedDossier);
  }

  async show({ actor, params }: Call): Promise<DossierDetail> {
    const { dossierId, dossier } = await getVisibleDossier(this.ledger, actor, 'dossier.read', params.id!);
    const [said, consentRoles, visible] = await Promise.all([
      findSaid(this.ledger, dossierId, dossier),
      findConsentRoles(this.ledger, dossierId, dossier),
      this.visibleAmong(actor, linkedIdsOf(dossier)),
    ]);
    return toDossierDetail(dossierId, dossier, { said, consentRoles, visible });
  }

  async trail({ actor, params }: Call): Promise<Trail> {
    const { dossierId } = await getVisibleDossier(this.ledger, actor, 'dossier.read', params.id!);
    return { items: (await this.ledger.trail(dossierId)).map(toTrailEntry) };
  }

  async withdraw(call: Call): Promise<DossierView> {
    const { dossierId } = await getVisibleDossier(this.ledger, call.actor, 'dossier.withdraw', call.params.id!);
    return toDossierView(await this.door.carryOut(call, { dossierId, command: { type: 'withdraw' } }));
  }

  private async visibleAmong(actor: Actor, ids: string[]): Promise<ReadonlySet<string>> {
    const found = await Promise.all(ids.map((id) => this.ledger.find(id)));
    const seen = found.filter((one) => one && judge(actor, 'dossier.read', { owner: one.dossier.owner }) === 'allowed');
    return new Set(seen.map((one) => one!.dossierId));
  }
}
