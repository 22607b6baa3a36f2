import { tidyName, vietnamDay } from '@lienthong/form';
import { findCommune, findProvince } from '@lienthong/places';
import { getStep, type RequestContext, type StepId } from '@lienthong/plan';

import { needed, type RequestBuilder } from './requests-of';

/** Parts of a declaration as agencies' messages spell them, whatever was declared. */

export const toNamed = <PersonalId extends string | undefined>(person: {
  fullName: string;
  personalId?: PersonalId;
}) => ({ fullName: tidyName(person.fullName), personalId: person.personalId });

export const toAddress = ({ province, commune, detail }: { province: string; commune: string; detail: string }) => ({
  province,
  commune,
  detail,
});

export const submittedOn = ({ at }: RequestContext): string => vietnamDay(needed(at, 'instant of submission'));

interface NamedPlace {
  province?: string;
  commune?: string;
  validAt?: string;
}

/** Written out as the places were called on the day that the declaration means (RD-09). */
export const placeInWords = (detail: string | undefined, place: NamedPlace, context: RequestContext): string => {
  const { province, commune, validAt: day = submittedOn(context) } = place;
  return [detail, commune && communeName(commune, day), province && findProvince(province, day)?.name]
    .filter(Boolean)
    .join(', ');
};

/** The catalogue does not know every commune of earlier years: its code stands for it. */
const communeName = (code: string, day: string): string => findCommune(code, day)?.name ?? code;

/** The filer pays what the plan says: the fees of the day of submission. */
export const collectFor =
  (step: StepId): RequestBuilder =>
  ({ plan, facts }) => ({
    lines: getStep(needed(plan, 'plan'), step).fees?.map(({ code, amount }) => ({ code, amount })),
    payer: toNamed((facts as { filer: Parameters<typeof toNamed>[0] }).filer),
  });
