import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Route } from '../access/route';
import { Called, type Call } from '../commands/call';
import { Audits } from './audits.service';
import { AuditedDossier, AuditedTrail, Histories } from './views';

@ApiTags('audit')
@Controller('audit/dossiers')
export class AuditsController {
  constructor(private readonly audits: Audits) {}

  @Get(':id')
  @Route({
    permission: 'audit.read',
    summary: 'Where a dossier stands, with the head of its chain',
    answers: AuditedDossier,
  })
  show(@Called() call: Call): Promise<AuditedDossier> {
    return this.audits.show(call);
  }

  @Get(':id/trail')
  @Route({ permission: 'audit.read', summary: 'Every ledger row with its hash', answers: AuditedTrail })
  trail(@Called() call: Call): Promise<AuditedTrail> {
    return this.audits.trail(call);
  }

  @Get(':id/verify')
  @Route({
    permission: 'audit.verify',
    summary: 'The four checks: chain, replay, two witnesses, fold',
    answers: 'object',
  })
  verify(@Called() call: Call): Promise<unknown> {
    return this.audits.verify(call);
  }

  @Get(':id/history')
  @Route({ permission: 'audit.verify', summary: "Histories of the dossier's runs", answers: Histories })
  histories(@Called() call: Call): Promise<Histories> {
    return this.audits.histories(call);
  }
}
