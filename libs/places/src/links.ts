import { findOldCommune, findOldDistrict, getRows } from './communes/rows';
import type { AnyPlace } from './place';
import { mergedFrom, mergedInto } from './provinces/merged';
import type { ProvinceCode } from './provinces/names';

/** Codes since 01/07/2025 of what was at a place before, the only day on which codes were given out anew. */
export const codesAfterReform = ({ level, code }: AnyPlace): string[] => {
  if (level === 'province') return [mergedInto.get(code)!];
  if (level === 'commune') return findOldCommune(code)?.successors ?? [];
  const island = findOldDistrict(code)?.successor;
  return island ? [island] : [...new Set(communesOf(code).flatMap(({ successors }) => successors))];
};

/** A new commune came from communes, and only where there were none, on five islands, from a district. */
export const codesBeforeReform = ({ level, code }: AnyPlace): readonly string[] =>
  level === 'province' ? mergedFrom[code as ProvinceCode] : ((sources ??= findSources()).get(code) ?? []);

let sources: ReadonlyMap<string, string[]> | undefined;

function findSources(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (from: string, to: string) => void found.set(to, [...(found.get(to) ?? []), from]);
  for (const code of getRows().before.keys()) findOldCommune(code)!.successors.forEach((to) => add(code, to));
  for (const code of getRows().districts.keys()) {
    const island = findOldDistrict(code)!.successor;
    if (island) add(code, island);
  }
  return found;
}

const communesOf = (district: string) =>
  [...getRows().before.keys()].map((code) => findOldCommune(code)!).filter((commune) => commune.district === district);
