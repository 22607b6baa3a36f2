import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Problem } from '@lienthong/dossier';
import { findProcedure, type OfferedProcedure } from '@lienthong/procedures';
import { Route } from '../access/route';
import { Called, type Call } from '../commands/call';
import type { Config } from '../config';
import { Declaration } from '../dossiers/bodies';
import { toIssue } from '../dossiers/check-declaration';
import { findOffered, listOffered } from '../corrections/linked-procedures';
import { CONFIG, NOW } from '../tokens';
import { CheckedDeclaration, SettingList, toSettings } from './law-views';
import { ProcedureList, ProcedureView, toProcedureView } from './views';

@ApiTags('procedures')
@Controller('procedures')
export class ProceduresController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(NOW) private readonly now: () => number,
  ) {}

  @Get()
  @Route({ permission: 'public', summary: 'Linked procedures on offer', answers: ProcedureList })
  list(): ProcedureList {
    return { items: listOffered().map(toProcedureView) };
  }

  @Get(':id')
  @Route({ permission: 'public', summary: 'One linked procedure', answers: ProcedureView })
  show(@Param('id') id: string): ProcedureView {
    return toProcedureView(present(findProcedure(id)));
  }

  @Get(':id/form')
  @Route({ permission: 'public', summary: 'JSON Schema of the facts to declare', answers: 'object' })
  form(@Param('id') id: string): object {
    return present(findProcedure(id)).schema;
  }

  @Get(':id/settings')
  @Route({
    permission: 'public',
    summary: 'What the law leaves open: the value in force, the default and where it comes from',
    answers: SettingList,
  })
  settings(@Param('id') id: string): SettingList {
    return { items: toSettings(present(findProcedure(id)).settings, this.config.settings) };
  }

  @Post(':id/check')
  @Route({
    permission: 'procedure.check',
    summary: 'What a declaration would be refused for, and what is unusual in it; nothing is kept',
    answers: CheckedDeclaration,
    body: Declaration,
  })
  check(@Called() { actor, params, body }: Call<Declaration>): CheckedDeclaration {
    const procedure = present(findOffered(params.id!));
    const at = new Date(this.config.submissionAt ?? this.now());
    const { facts, choose } = body;
    const request = { facts, choose, at, actorPersonalId: actor.personalId, settings: this.config.settings };
    const issues = procedure.check(request);
    // What is unusual can be told only of facts that can be read.
    const warnings = issues.length > 0 ? [] : (procedure.warnings?.(request) ?? []);
    return { issues: issues.map(toIssue), warnings: warnings.map(toIssue) };
  }
}

function present(procedure: OfferedProcedure | undefined): OfferedProcedure {
  if (!procedure) throw new Problem('not-found');
  return procedure;
}
