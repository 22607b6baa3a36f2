import { Inject, Injectable } from '@nestjs/common';
import { Ledger, splitFacts } from '@lienthong/ledger';
import type { Dossier, ProblemIssue } from '@lienthong/dossier';
import type { CheckRequest, Plan, Route } from '@lienthong/plan';
import { getProcedure } from '@lienthong/procedures';
import { getVisibleDossier } from '../access/visible';
import type { Call } from '../commands/call';
import { Door } from '../commands/door';
import type { Config } from '../config';
import { findLinked } from '../corrections/linked-dossiers';
import { invalid } from '../http/checked-body';
import { paperIdsIn, pointingAtPapers } from '../papers/declared-papers';
import { CONFIG } from '../tokens';
import type { Supplement } from './bodies';
import { chosenIn, toIssue } from './check-declaration';
import { toDossierView, type DossierView } from './views/dossier-view';

/** The corrected declaration, whole: checked by the law of the submission day, for the branches chosen then. */
@Injectable()
export class SupplementDossier {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly ledger: Ledger,
    private readonly door: Door,
  ) {}

  async supplement(call: Call<Supplement>): Promise<DossierView> {
    const { actor, params, body } = call;
    const { dossier, dossierId } = await getVisibleDossier(this.ledger, actor, 'dossier.supplement', params.id!);
    const linked = await findLinked(this.ledger, dossier);
    const law = { settings: this.config.settings, ...(linked && { linked }) };
    const planned = planAnew(dossier, { facts: body.facts, actorPersonalId: actor.personalId, ...law });
    const { contactPointers } = getProcedure(dossier.plan.procedure);
    const secret = { section: 'facts', ...splitFacts(body.facts, contactPointers) };
    const papers = { owner: actor.id, paperIds: paperIdsIn(body.facts) };
    const command = { type: 'supplement' as const, routes: routesIn(planned) };
    const order = { dossierId, command, secret, papers };
    return toDossierView(await pointingAtPapers(body.facts, () => this.door.carryOut(call, order)));
  }
}

type Corrected = Omit<CheckRequest, 'choose' | 'at'>;

/** The plan that the corrected declaration would make; throws every issue with it. */
function planAnew({ plan, submittedAt }: Dossier, corrected: Corrected): Plan {
  const procedure = getProcedure(plan.procedure);
  const request = { ...corrected, choose: chosenIn(plan), at: new Date(submittedAt) };
  const issues = procedure.check(request);
  if (issues.length > 0) throw invalid(issues.map(toIssue));
  const { durations, agencies } = plan;
  const planned = procedure.plan({ ...request, durations, agencies });
  const isSame = plan.steps.every(({ id, unit, requested }) => {
    const step = planned.steps.find((other) => other.id === id);
    return step?.requested === requested && (!requested || step.unit === unit);
  });
  if (!isSame) throw invalid([elsewhere]);
  return planned;
}

/** Amounts follow the corrected day of death (domain C.6); the rest of the plan stays. */
const routesIn = ({ steps }: Plan): Record<string, Route[]> =>
  Object.fromEntries(steps.flatMap(({ id, routes }) => (routes ? [[id, routes]] : [])));

/** A dossier finishes on the plan it began with, and that names its offices and what they do. */
const elsewhere: ProblemIssue = {
  pointer: '/facts',
  vi: 'Nội dung bổ sung không được làm thay đổi cơ quan giải quyết hoặc các việc phải làm. Vui lòng rút hồ sơ và nộp lại.',
  en: 'A supplement cannot move the dossier to other offices or change what is to be done. Please withdraw it and submit again.',
};
