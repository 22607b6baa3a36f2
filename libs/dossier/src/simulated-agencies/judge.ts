import { getIntent, getStep, hasResult, isTerminal } from '@lienthong/plan';
import { owedBy } from '../agenda';
import type { TaskKind } from '../dossier';
import { fold } from '../evolve/evolve';
import { requestId, type RequestName } from '../request-key';
import type { Effect } from './agencies';
import type { World } from './world';

/** What must be true of every case when all is quiet; the first breach throws. */
export function judge(world: World): void {
  const { dossier, events, agencies } = world;
  if (!owedBy(dossier).closed) throw new Error('nothing is owed, no one is asked, and yet not closed');
  if (JSON.stringify(fold(events)) !== JSON.stringify(dossier)) throw new Error('the ledger tells another story');
  const outcome = legalOutcome(world);
  if (dossier.outcome !== outcome) throw new Error(`${dossier.outcome} where the law says ${outcome}`);
  for (const effect of agencies.effects.values())
    if (effect.executions > 1) throw new Error(`${requestId(effect)} done ${effect.executions} times`);
  const standing = agencies.standing();
  const acts = standing.map(({ step, intent }) => `${step}/${intent}`);
  if (new Set(acts).size < acts.length) throw new Error(`two effects stand: ${acts.join()}`);
  for (const effect of standing)
    if (isOrphan(world, effect)) throw new Error(`${requestId(effect)} stands and no person was told`);
  for (const missing of missingActs(world)) throw new Error(`${missing} counts as done but does not stand`);
  checkPayers(world, standing);
}

/** Domain E.4 and D2, told anew: another dossier’s word changes no outcome. */
function legalOutcome({ plan, events, dossier }: World): string {
  const appended = new Set(
    events.flatMap(({ type, data }) => (type === 'StepCorrected' || type === 'StepAnnulled' ? [data.step] : [])),
  );
  const states = plan.steps
    .filter(({ requested }) => requested)
    .map(({ id }) => (appended.has(id) ? 'COMPLETED' : dossier.steps[id]!.state));
  const [root] = states;
  if (root !== 'COMPLETED') return root === 'WITHDRAWN' ? 'WITHDRAWN' : 'REFUSED';
  return states.every((state) => state === 'COMPLETED') ? 'COMPLETED' : 'PARTIALLY_COMPLETED';
}

/** An effect of a step that came to nothing, of which no person ever heard: fees, consents, reservations, acts, money. */
function isOrphan(world: World, effect: Effect): boolean {
  const { state } = world.dossier.steps[effect.step]!;
  if (hasResult(state) || state === 'ANNULLED') return false;
  return !wasTold(world, effect, ['undo-failed', 'incident', 'double-benefit', 'recovery']);
}

const wasTold = ({ dossier }: World, name: RequestName, kinds: TaskKind[]): boolean =>
  Object.values(dossier.tasks).some(
    ({ kind, request }) => request && requestId(request) === requestId(name) && kinds.includes(kind),
  );

/** RC-01, RC-03: one payer; of two, the later payment was held back or a person was told. */
function checkPayers(world: World, standing: Effect[]): void {
  for (const { id, routes = [] } of world.plan.steps) {
    const payers = routes.filter(({ intents: [act] }) =>
      standing.some(({ step, intent }) => step === id && intent === act!.name),
    );
    if (payers.length > 1 && !standing.some((act) => wasTold(world, act, ['double-benefit', 'incident'])))
      throw new Error(`${id} has ${payers.length} payers`);
    const doubled = world.dossier.steps[id]!.doubled;
    for (const effect of standing)
      if (doubled && effect.step === id && getIntent(world.plan, id, effect.intent).kind === 'money')
        if (!wasTold(world, effect, ['recovery', 'undo-failed', 'incident']))
          throw new Error(`${id} pays twice, and no person was told`);
  }
}

/** A completed step without its act, a completed part without the last that settles it. */
function missingActs({ plan, dossier, agencies }: World): string[] {
  const stands = new Set(agencies.standing().map(({ step, intent }) => `${step}/${intent}`));
  return plan.steps
    .filter(({ id }) => dossier.steps[id]!.state === 'COMPLETED')
    .map(({ id, partOf }) => {
      const { intents, routes = [] } = getStep(plan, partOf ?? id);
      const route = routes.find((candidate) => candidate.id === dossier.steps[id]!.route);
      const act = [...intents, ...(route?.intents ?? [])].findLast(({ completes, settles }) =>
        partOf ? settles === id : completes,
      );
      return `${partOf ?? id}/${act!.name}`;
    })
    .filter((act) => !stands.has(act));
}

/** Every step has ended, and nobody is reminded of anything any more. */
export function judgeAfterwards({ dossier }: World): void {
  for (const [id, { state }] of Object.entries(dossier.steps))
    if (!isTerminal(state)) throw new Error(`${id} is still ${state}`);
}
