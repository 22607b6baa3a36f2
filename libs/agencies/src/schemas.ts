/** Every agency's messages, by agency and intent: the one file that adapter, mock and procedures agree on. */
import type { Static, TSchema } from '@sinclair/typebox';
import { civilRegistry } from './civil-registry/messages';
import { healthFacility } from './health-facility/messages';
import { healthInsurance } from './health-insurance/messages';
import { identityCard } from './identity-card/messages';
import { merit } from './merit/messages';
import { nationalPortal } from './national-portal/messages';
import { notifications } from './notifications/messages';
import { payments } from './payments/messages';
import { population } from './population/messages';
import { residence } from './residence/messages';
import { socialAssistance } from './social-assistance/messages';
import { socialInsurance } from './social-insurance/messages';
import { vneid } from './vneid/messages';

export const messages = {
  'civil-registry': civilRegistry,
  population,
  residence,
  'health-insurance': healthInsurance,
  'identity-card': identityCard,
  vneid,
  payments,
  'social-insurance': socialInsurance,
  merit,
  'social-assistance': socialAssistance,
  'health-facility': healthFacility,
  notifications,
  'national-portal': nationalPortal,
};

export type Messages = typeof messages;
export type KnownAgency = keyof Messages;
export const knownAgencies = Object.keys(messages) as KnownAgency[];
export const isKnownAgency = (id: string): id is KnownAgency => Object.hasOwn(messages, id);

export interface MessageSchemas {
  payload: TSchema;
  result: TSchema;
}

/** Undefined when the agency has no such intent. */
export function findMessage(agency: string, intent: string): MessageSchemas | undefined {
  if (!isKnownAgency(agency)) return undefined;
  const intents: Record<string, MessageSchemas> = messages[agency];
  return Object.hasOwn(intents, intent) ? intents[intent] : undefined;
}

/** `Payload<'population', 'reserve'>`: what that request carries. */
export type Payload<A extends KnownAgency, I extends keyof Messages[A]> = Messages[A][I] extends {
  payload: infer S extends TSchema;
}
  ? Static<S>
  : never;

export type Result<A extends KnownAgency, I extends keyof Messages[A]> = Messages[A][I] extends {
  result: infer S extends TSchema;
}
  ? Static<S>
  : never;
