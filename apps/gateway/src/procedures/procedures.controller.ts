import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Problem } from '@lienthong/dossier';
import { findProcedure, procedures, type OfferedProcedure } from '@lienthong/procedures';
import { Route } from '../access/route';
import { ProcedureList, ProcedureView, toProcedureView } from './views';

@ApiTags('procedures')
@Controller('procedures')
export class ProceduresController {
  @Get()
  @Route({ permission: 'public', summary: 'Linked procedures on offer', answers: ProcedureList })
  list(): ProcedureList {
    return { items: procedures.map(toProcedureView) };
  }

  @Get(':id')
  @Route({ permission: 'public', summary: 'One linked procedure', answers: ProcedureView })
  show(@Param('id') id: string): ProcedureView {
    return toProcedureView(getProcedure(id));
  }

  @Get(':id/form')
  @Route({ permission: 'public', summary: 'JSON Schema of the facts to declare', answers: 'object' })
  form(@Param('id') id: string): object {
    return getProcedure(id).schema;
  }
}

function getProcedure(id: string): OfferedProcedure {
  const procedure = findProcedure(id);
  if (!procedure) throw new Problem('not-found');
  return procedure;
}
