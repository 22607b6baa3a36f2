import { requestId } from '../request-key';
import { Problem } from '../problem';
import { at, type World } from './world';

/** What the citizen, those they ask and other dossiers do. */

/** RC-02 */
export function answerRoute(world: World, way: number): void {
  const [step] = Object.entries(world.dossier.steps).find(([, { offered }]) => offered) ?? [];
  if (step) world.tell({ type: 'answerRoute', step, agree: way % 4 > 0 });
}

/** The paper is the consent: whoever was asked in VNeID says the same when they answer after all (RB-13). */
export function consentOnPaper(world: World, pick: number): void {
  const step = at(world.plan.steps, pick)!.id;
  const done = world.tell({ type: 'consentOnPaper', step });
  if (done instanceof Problem) return;
  for (const event of done) {
    if (event.type !== 'RequestAnswered') continue;
    const effect = world.agencies.effects.get(requestId(event.data));
    if (effect && !effect.undone && effect.word !== 'tombstone') effect.word = 'accepted';
  }
}

/** Another dossier corrects or annuls an act of this one, and is closed when every consumer knows (RI-03, RI-05). */
export function correct(world: World, pick: number, way: number): void {
  const step = at(world.plan.steps, pick)!.id;
  const kind = way % 8 > 0 ? ('corrects' as const) : ('annuls' as const);
  const linked = { type: 'recordLinked' as const, dossier: `linked-${pick}`, kind, step };
  world.tell({ ...linked, decided: way % 3 > 0 });
  if (way % 5 === 0) world.tell({ ...linked, decided: true, outcome: 'COMPLETED' });
}
