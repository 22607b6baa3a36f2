import { Injectable } from '@nestjs/common';
import { Problem, type ProblemIssue } from '@lienthong/dossier';
import { Ledger, StrangePapers } from '@lienthong/ledger';
import { getVisibleDossier } from '../access/visible';
import type { Call } from '../commands/call';
import { Door } from '../commands/door';
import { invalid } from '../http/checked-body';
import type { PaperConsent, RouteAnswer } from './bodies';
import { toDossierView, type DossierView } from './views/dossier-view';

/** What citizens answer while their dossier waits for them. */
@Injectable()
export class CitizenAnswers {
  constructor(
    private readonly ledger: Ledger,
    private readonly door: Door,
  ) {}

  async answerRoute(call: Call<RouteAnswer>): Promise<DossierView> {
    const { actor, params, body } = call;
    const { dossierId } = await getVisibleDossier(this.ledger, actor, 'dossier.answer-route', params.id!);
    const { step, agree } = body;
    return toDossierView(await this.door.carryOut(call, { dossierId, command: { type: 'answerRoute', step, agree } }));
  }

  /** The paper becomes one of the dossier's, so that its officers can read it. */
  async consent(call: Call<PaperConsent>): Promise<DossierView> {
    const { actor, params, body } = call;
    const { dossierId, dossier } = await getVisibleDossier(this.ledger, actor, 'dossier.consent', params.id!);
    const step = params.step!;
    if (!Object.hasOwn(dossier.steps, step)) throw new Problem('not-found');
    const paperId = body.paperId.toLowerCase();
    const order = {
      dossierId,
      command: { type: 'consentOnPaper', step } as const,
      secret: { section: 'consent', legal: { paperId } },
      papers: { owner: actor.id, paperIds: [paperId] },
    };
    try {
      return toDossierView(await this.door.carryOut(call, order));
    } catch (error) {
      throw error instanceof StrangePapers ? invalid([strange]) : error;
    }
  }
}

/** One sentence for all causes: nobody learns here whether somebody else has such a paper. */
const strange: ProblemIssue = {
  pointer: '/paperId',
  rule: 'RB-13',
  vi: 'Không tìm thấy giấy tờ này, hoặc đã nộp trong hồ sơ khác. Vui lòng tải lên lại.',
  en: 'This paper is not there, or lies in another dossier. Please upload it again.',
};
