import { toDistrict, toNewCommunes, toOldCommune } from './communes/communes';
import { type OldCommune, type OldDistrict, readLists } from './communes/rows';
import type { AnyPlace } from './place';
import { mergedInto } from './provinces/merged';
import { listProvinces } from './provinces/provinces';

/** Codes of two digits are provinces, of three districts, of five communes: one map holds all without collision. */
export interface Catalogue {
  meanings: ReadonlyMap<string, readonly AnyPlace[]>;
  /** Over the reform of 01/07/2025, the only day on which codes were given out anew. */
  successors: ReadonlyMap<string, readonly string[]>;
  predecessors: ReadonlyMap<string, readonly string[]>;
}

let catalogue: Catalogue | undefined;

export const getCatalogue = (): Catalogue => (catalogue ??= build());

function build(): Catalogue {
  const { districts, before, since } = readLists();
  const provinceOf = new Map(districts.map(({ code, province }) => [code, province]));
  const links = linksOf(districts, before);
  return {
    meanings: groupBy<AnyPlace>([
      ...keyed(listProvinces()),
      ...keyed(districts.map(toDistrict)),
      ...keyed(before.map((commune) => toOldCommune(commune, provinceOf.get(commune.district)!))),
      ...keyed(since.flatMap(toNewCommunes)),
    ]),
    successors: groupBy([...links, ...districtLinks(before)]),
    predecessors: groupBy(links.map(([from, to]) => [to, from])),
  };
}

type Link = [from: string, to: string];

/** A new commune came from communes, and only where there were none, on five islands, from a district. */
const linksOf = (districts: OldDistrict[], before: OldCommune[]): Link[] => [
  ...mergedInto,
  ...before.flatMap(({ code, successors }) => successors.map((to): Link => [code, to])),
  ...districts.flatMap(({ code, successor }): Link[] => (successor ? [[code, successor]] : [])),
];

const districtLinks = (before: OldCommune[]): Link[] => {
  const seen = new Set<string>();
  return before.flatMap(({ district, successors }) =>
    successors.flatMap((to): Link[] => {
      const isNew = !seen.has(`${district} ${to}`);
      seen.add(`${district} ${to}`);
      return isNew ? [[district, to]] : [];
    }),
  );
};

const keyed = <T extends AnyPlace>(places: T[]): [string, T][] => places.map((place) => [place.code, place]);

function groupBy<T>(pairs: [string, T][]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
