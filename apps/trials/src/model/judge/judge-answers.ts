import type { Broken } from '../../verdict';
import type { Stage } from '../system/people';
import type { Person } from '../world/world';

/** What people were told is so: accepted means in the ledger, refused means not (I1, I6). */
export function judgeAnswers(people: Person[], stages: Stage[], facts: string[]): Broken | undefined {
  for (const [index, { name, fact }] of people.entries()) {
    const stage = stages[index]!;
    const told = stage === 'promised' ? 'done' : typeof stage === 'object' && 'told' in stage ? stage.told : undefined;
    if (told === 'done' && !facts.includes(fact))
      return { invariant: 'I1', what: `${name} was told that it is done, and the ledger does not know it` };
    if (told !== undefined && told !== 'done' && facts.includes(fact))
      return { invariant: 'I6', what: `${name} was told ${told}, and the ledger has it done` };
  }
  return undefined;
}
