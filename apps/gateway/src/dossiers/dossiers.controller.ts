import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Route } from '../access/route';
import { Called, type Call } from '../commands/call';
import { PaperConsent, RouteAnswer, Submission, Supplement } from './bodies';
import { CitizenAnswers } from './citizen-answers';
import { UndoPreviewView } from '../undo/undo-preview-view';
import { UndoPreviews } from '../undo/undo-previews';
import { Dossiers } from './dossiers.service';
import { Submit } from './submit';
import { SupplementDossier } from './supplement';
import { DossierDetail } from './views/dossier-detail';
import { DossierPage, DossierView } from './views/dossier-view';
import { Trail } from './views/trail-view';

const location = ({ dossierId }: DossierView): string => `/dossiers/${dossierId}`;

@ApiTags('dossiers')
@Controller('dossiers')
export class DossiersController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly submission: Submit,
    private readonly supplements: SupplementDossier,
    private readonly answers: CitizenAnswers,
    private readonly previews: UndoPreviews,
  ) {}

  @Post()
  @Route({
    permission: 'dossier.submit',
    summary: 'Submit a declaration: kept durably, carried out from here on',
    answers: DossierView,
    status: 202,
    body: Submission,
    keyed: true,
    location,
  })
  submit(@Called() call: Call<Submission>): Promise<DossierView> {
    return this.submission.submit(call);
  }

  @Get()
  @Route({ permission: 'dossier.list', summary: 'My dossiers, newest first', answers: DossierPage, paged: true })
  list(@Called() call: Call): Promise<DossierPage> {
    return this.dossiers.list(call);
  }

  @Get(':id')
  @Route({
    permission: 'dossier.read',
    summary: 'One dossier of mine: steps, outcome, what waits for me',
    answers: DossierDetail,
  })
  show(@Called() call: Call): Promise<DossierDetail> {
    return this.dossiers.show(call);
  }

  @Get(':id/trail')
  @Route({ permission: 'dossier.read', summary: 'What happened to a dossier of mine, and when', answers: Trail })
  trail(@Called() call: Call): Promise<Trail> {
    return this.dossiers.trail(call);
  }

  @Get(':id/undo-preview')
  @Route({
    permission: 'dossier.read',
    summary: 'What withdrawing would undo, in what order, and what would stand (I.2)',
    answers: UndoPreviewView,
  })
  undoPreview(@Called() call: Call): Promise<UndoPreviewView> {
    return this.previews.ofWithdrawal(call);
  }

  @Post(':id/withdrawal')
  @Route({
    permission: 'dossier.withdraw',
    summary: 'Withdraw what is not yet decided',
    answers: DossierView,
    status: 202,
    keyed: true,
  })
  withdraw(@Called() call: Call): Promise<DossierView> {
    return this.dossiers.withdraw(call);
  }

  @Post(':id/supplement')
  @Route({
    permission: 'dossier.supplement',
    summary: 'Answer a request for a supplement with the corrected declaration',
    answers: DossierView,
    status: 202,
    body: Supplement,
    keyed: true,
  })
  supplement(@Called() call: Call<Supplement>): Promise<DossierView> {
    return this.supplements.supplement(call);
  }

  @Post(':id/route')
  @Route({
    permission: 'dossier.answer-route',
    summary: 'Agree, or not, that another payer takes over a benefit (RC-02)',
    answers: DossierView,
    status: 202,
    body: RouteAnswer,
    keyed: true,
  })
  answerRoute(@Called() call: Call<RouteAnswer>): Promise<DossierView> {
    return this.answers.answerRoute(call);
  }

  @Post(':id/consents/:step')
  @Route({
    permission: 'dossier.consent',
    summary: 'Hand in the signed paper in place of consents in VNeID (RB-13)',
    answers: DossierView,
    status: 202,
    body: PaperConsent,
    keyed: true,
  })
  consent(@Called() call: Call<PaperConsent>): Promise<DossierView> {
    return this.answers.consent(call);
  }
}
