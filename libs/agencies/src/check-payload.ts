import type { AgencyId } from '@lienthong/plan';
import type { AgencyRequest } from './port';
import { findMessage } from './schemas';
import { findMisfit } from './wire/validate';

/** Thrown when a payload does not fit the agency's messages: our own defect; retrying cannot help. */
export class InvalidPayload extends Error {
  readonly code = 'agency.invalid-payload';
}

/** @throws InvalidPayload, which names the place and never the value. */
export function checkPayload(agency: AgencyId, { intent, payload }: AgencyRequest): void {
  const schemas = findMessage(agency, intent);
  if (!schemas) throw new InvalidPayload(`${agency} knows no intent ${intent}`);
  const misfit = findMisfit(schemas.payload, payload);
  if (misfit) throw new InvalidPayload(`payload of ${agency}/${intent} does not fit: ${misfit}`);
}
