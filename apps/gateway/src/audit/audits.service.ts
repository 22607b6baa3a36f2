import { Injectable } from '@nestjs/common';
import { Ledger, type FoundDossier } from '@lienthong/ledger';
import type { Permission } from '@lienthong/access';
import { getDossier, requireAllowed } from '../access/visible';
import type { Call } from '../commands/call';
import { Auditor } from './auditor';
import { toAuditedDossier, toAuditedRow, type AuditedDossier, type AuditedTrail, type Histories } from './views';

/** What auditors read; nothing here writes. */
@Injectable()
export class Audits {
  constructor(
    private readonly ledger: Ledger,
    private readonly auditor: Auditor,
  ) {}

  async show(call: Call): Promise<AuditedDossier> {
    const found = await this.find(call, 'audit.read');
    const rows = await this.ledger.trail(found.dossierId);
    return toAuditedDossier(found, rows[found.seq - 1]!);
  }

  async trail(call: Call): Promise<AuditedTrail> {
    const { dossierId } = await this.find(call, 'audit.read');
    return { items: (await this.ledger.trail(dossierId)).map(toAuditedRow) };
  }

  async verify(call: Call): Promise<unknown> {
    const { dossierId } = await this.find(call, 'audit.verify');
    return this.auditor.verify(dossierId);
  }

  async histories(call: Call): Promise<Histories> {
    const { dossierId } = await this.find(call, 'audit.verify');
    return { items: await this.auditor.histories(dossierId) };
  }

  private async find({ actor, params }: Call, permission: Permission): Promise<FoundDossier> {
    requireAllowed(actor, permission, {});
    return getDossier(this.ledger, params.id!);
  }
}
