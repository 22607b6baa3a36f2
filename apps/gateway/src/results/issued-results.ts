import { isResult, requestsOf, routeOf, type Dossier, type Request } from '@lienthong/dossier';
import { getIntent, getStep, resultNameAt, type AgencyId, type PlanStep, type StepId } from '@lienthong/plan';

export const resultStatuses = ['in-force', 'superseded', 'annulled'] as const;
export type ResultStatus = (typeof resultStatuses)[number];

/** What an agency issued for a step: the first, or a version that came later (RH-07). */
export interface IssuedResult {
  step: StepId;
  /** What the law of the day of issue calls it (RA-01). */
  name: string;
  agency: AgencyId;
  /** In order of acceptance, from 1. */
  position: number;
  digest: string;
  /** Epoch ms. */
  signedAt: number;
  deliveredAt?: number;
  status: ResultStatus;
  /** Digest of the version before. */
  supersedes?: string;
  /** The dossier that corrected or annulled it: what holds now is found there. */
  changedBy?: string;
  /** What the agency had been told by then, and belongs to the result, e.g. the personal number. */
  parts: IssuedPart[];
}

export interface IssuedPart {
  step: StepId;
  name: string;
  digests: string[];
}

/** Every result of a dossier, step by step, oldest version first. */
export const issuedResults = (dossier: Dossier): IssuedResult[] =>
  dossier.plan.steps.flatMap((step) => {
    const versions = versionsOf(dossier, step);
    return versions.map((request, index): IssuedResult => {
      const before = versions[index - 1]?.digest;
      const deliveredAt = dossier.delivered?.[request.digest!];
      return {
        step: step.id,
        name: resultNameAt(step, signedAt(request)),
        agency: agencyOf(dossier, step.id),
        position: index + 1,
        digest: request.digest!,
        signedAt: signedAt(request),
        ...(deliveredAt !== undefined && { deliveredAt }),
        status: index < versions.length - 1 ? 'superseded' : statusOf(dossier, step.id),
        ...(before && { supersedes: before }),
        ...(index === versions.length - 1 && changedBy(dossier, step.id)),
        parts: partsOf(dossier, step.id, signedAt(request)),
      };
    });
  });

const signedAt = ({ answeredAt, begunAt }: Request): number => answeredAt ?? begunAt;

const byAcceptance = (a: Request, b: Request): number => signedAt(a) - signedAt(b) || a.order - b.order;

const agencyOf = (dossier: Dossier, step: StepId): AgencyId =>
  (routeOf(dossier, step) ?? getStep(dossier.plan, step)).agency;

/** Acts of the step's own agency; what another one notes because of them is no version of the paper. */
const versionsOf = (dossier: Dossier, { id }: PlanStep): Request[] =>
  accepted(dossier, id)
    .filter((request) => isResult(dossier, request))
    .filter(({ intent }) => getIntent(dossier.plan, id, intent).agency === agencyOf(dossier, id))
    .sort(byAcceptance);

const accepted = (dossier: Dossier, step: StepId): Request[] =>
  requestsOf(dossier, step).filter(({ status, undo, digest }) => status === 'accepted' && undo !== 'undone' && digest);

/** What corrects or annuls lies in a dossier of its own (RI-03, RI-05). */
function statusOf({ steps }: Dossier, step: StepId): ResultStatus {
  const { state } = steps[step]!;
  if (state === 'ANNULLED') return 'annulled';
  return state === 'CORRECTED' ? 'superseded' : 'in-force';
}

/** The latest of them; a correction may itself be annulled. */
function changedBy({ links = {}, steps }: Dossier, step: StepId): { changedBy?: string } {
  if (steps[step]!.state !== 'CORRECTED' && steps[step]!.state !== 'ANNULLED') return {};
  const done = Object.entries(links).filter(([, link]) => link.step === step && link.status !== 'open');
  const last = done.findLast(([, { kind }]) => kind === 'annuls') ?? done.at(-1);
  return last ? { changedBy: last[0] } : {};
}

/** RB-08: a certificate that went out before its number came shows none; its next version does. */
const partsOf = (dossier: Dossier, sender: StepId, at: number): IssuedPart[] =>
  dossier.plan.steps
    .filter(({ partOf }) => partOf === sender)
    .map((part) => ({
      step: part.id,
      name: resultNameAt(part, at),
      digests: accepted(dossier, sender)
        .filter(({ intent }) => getIntent(dossier.plan, sender, intent).settles === part.id)
        .filter((request) => signedAt(request) <= at)
        .sort(byAcceptance)
        .map(({ digest }) => digest!),
    }))
    .filter(({ digests }) => digests.length > 0);
