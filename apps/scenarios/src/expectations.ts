import type { Case } from './world/case';

/** What happens whatever a dossier does: notices and the portal. */
export const withoutMail = (effects: string[]): string[] =>
  effects.filter((effect) => !/^(notifications|national-portal)\//.test(effect));

/** `agency/intent` of what an agency took back, in order. */
export const undone = async (one: Case): Promise<string[]> =>
  (await one.journal()).filter(({ kind }) => kind === 'undone').map(({ agency, intent }) => `${agency}/${intent}`);

export const times = async (one: Case, effect: string): Promise<number> =>
  (await one.effects()).filter((happened) => happened === effect).length;
