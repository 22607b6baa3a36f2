import type { TArray, TObject, TSchema } from '@sinclair/typebox';

import type { RulePack } from '../rule-packs';
import { district, provinceOfAnyDay } from './place';

/** A form as a pack's territory has it (domain A.2): until 30/06/2025 there are 63 provinces, and an address may name its district. */
export const underTerritory = <Schema extends TSchema>(schema: Schema, territory: RulePack['territory']): Schema =>
  territory === '34-provinces' ? schema : withDistricts(schema);

const withDistricts = <Schema extends TSchema>(schema: Schema): Schema => {
  if (isProvince(schema)) return { ...schema, enum: provinceOfAnyDay.enum as string[] };
  if (schema.type === 'array') return { ...schema, items: withDistricts((schema as unknown as TArray).items) };
  if (schema.type !== 'object') return schema;
  const { properties } = schema as unknown as TObject;
  const fields = Object.entries(properties).map(([key, field]) => [key, withDistricts(field)] as const);
  const isAddress = Object.values(properties).some(isProvince) && properties.commune !== undefined;
  return { ...schema, properties: { ...Object.fromEntries(fields), ...(isAddress && { district }) } };
};

const isProvince = (schema: TSchema): boolean => schema['x-domain'] === 'maTinh';
