import * as agreement from './agreement';
import * as image from './image';
import * as safety from './safety';
import { schema } from './schema';
import { settings } from './settings';
import { versions } from './versions';
import * as wiring from './wiring';
import type { Check } from '../world';

/** By what each promises. */
export const checks: Record<string, Check> = {
  'follows the compose schema': schema,
  'gives every app the settings it reads, and no others': settings,
  'lets every address lead to something that listens there': wiring.addresses,
  'publishes on this machine only': wiring.published,
  'publishes no port twice': wiring.hostPorts,
  'waits for services that exist, in the right way': wiring.dependencies,
  'declares its networks and volumes': wiring.declared,
  'runs two gateways and two workers that are alike': agreement.twins,
  'checks health where the apps answer': agreement.health,
  'tells both sides the same of the agencies': agreement.agencies,
  'keeps personal data out of the log of PostgreSQL, as the stack does': agreement.postgresSettings,
  'configures Temporal as the stack does': agreement.dynamicConfig,
  'commits no secret': safety.secrets,
  'asks for what it needs': safety.asked,
  'takes away the rights that nobody needs': safety.hardening,
  'cannot be made to fail on purpose': safety.failpoints,
  'keeps databases out of reach': safety.isolation,
  'copies what exists': image.copies,
  'builds on Debian with a Node that fits': image.base,
  'starts as an ordinary user, in TypeScript, on UTC': image.entry,
  'has every package that the apps import': image.packages,
  'mounts what its commands look for': image.mounts,
  'pins the versions that we test with': versions,
};
