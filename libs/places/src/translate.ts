import { findPlace } from './find';
import { codesAfterReform, codesBeforeReform } from './links';
import { type Day, isBeforeReform } from './period';
import type { AnyPlace } from './place';

export interface PlaceKey {
  code: string;
  level: AnyPlace['level'];
  /** Where given, a place of another province is not meant. */
  province?: string;
}

/** What a place of `fromDay` is on `toDay`, which is not earlier: none, one, or the parts it was divided into. */
export const successorsOf = (place: PlaceKey, fromDay: Day, toDay: Day): AnyPlace[] => {
  if (toDay < fromDay) throw new RangeError(`${toDay} is before ${fromDay}: ask for predecessors.`);
  return carry(place, fromDay, toDay);
};

/** What a place of `day` was on `earlierDay`: none, one, or all it was made from. */
export const predecessorsOf = (place: PlaceKey, day: Day, earlierDay: Day): AnyPlace[] => {
  if (day < earlierDay) throw new RangeError(`${earlierDay} is after ${day}: ask for successors.`);
  return carry(place, day, earlierDay);
};

/** RD-09: a code says nothing without its day, and what was declared is never overwritten. */
export interface Address {
  /** Of the commune, or of the province where no more is known. */
  code: string;
  validAt: Day;
  textAsDeclared: string;
}

export interface Translation {
  result: 'exact' | 'ambiguous' | 'unknown';
  candidates: AnyPlace[];
  declared: Address;
}

/** Through the lists of the two days, never by equality of codes; which of several parts is meant is not guessed. */
export const translate = (declared: Address, day: Day): Translation => {
  const place = findPlace(declared.code, declared.validAt);
  const candidates = place ? carry(place, declared.validAt, day) : [];
  const result = candidates.length === 0 ? 'unknown' : candidates.length === 1 ? 'exact' : 'ambiguous';
  return { result, candidates, declared };
};

function carry({ code, level, province }: PlaceKey, from: Day, to: Day): AnyPlace[] {
  const place = findPlace(code, from);
  if (place?.level !== level) return [];
  if (province !== undefined && (place.level === 'province' ? place.code : place.province) !== province) return [];
  return codesAcross(place, from, to).flatMap((carried) => findPlace(carried, to) ?? []);
}

const codesAcross = (place: AnyPlace, from: Day, to: Day): readonly string[] => {
  if (isBeforeReform(from) === isBeforeReform(to)) return [place.code];
  return isBeforeReform(from) ? codesAfterReform(place) : codesBeforeReform(place);
};
