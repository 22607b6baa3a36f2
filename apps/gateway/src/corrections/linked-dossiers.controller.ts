import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Route, type RouteRule } from '../access/route';
import { Called, type Call } from '../commands/call';
import { DossierView } from '../dossiers/views/dossier-view';
import { LinkedDeclaration } from './bodies';
import { LinkedDossiers } from './linked-dossiers';

const linked = {
  permission: 'dossier.correct',
  answers: DossierView,
  status: 202,
  body: LinkedDeclaration,
  keyed: true,
} satisfies Partial<RouteRule>;

/** What officers of the deciding office begin on a finished dossier. */
@ApiTags('corrections')
@Controller('dossiers')
export class LinkedDossiersController {
  constructor(private readonly dossiers: LinkedDossiers) {}

  @Post(':id/corrections')
  @Route({ ...linked, summary: 'Correct what was registered: a dossier of its own, told to every consumer (RI-03)' })
  correct(@Called() call: Call<LinkedDeclaration>): Promise<DossierView> {
    return this.dossiers.open(call, 'corrects');
  }

  @Post(':id/annulments')
  @Route({ ...linked, summary: 'Annul what was registered: a dossier of its own; nothing is rewritten (RI-05)' })
  annul(@Called() call: Call<LinkedDeclaration>): Promise<DossierView> {
    return this.dossiers.open(call, 'annuls');
  }
}
