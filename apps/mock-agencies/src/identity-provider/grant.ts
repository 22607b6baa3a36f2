import { randomUUID } from 'node:crypto';
import { Type, type Static } from '@sinclair/typebox';
import { SignJWT } from 'jose';
import { algorithm, type SigningKey } from './signing-key';

/** The mock's own grant: whoever asks is believed. Never outside a development machine. */
export const Grant = Type.Object(
  {
    as: Type.Union(['citizen', 'officer', 'auditor', 'operator'].map((role) => Type.Literal(role))),
    sub: Type.Optional(Type.String({ minLength: 1, maxLength: 100, pattern: '^[A-Za-z0-9._:-]+$' })),
    unit: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    personalId: Type.Optional(Type.String({ pattern: '^\\d{12}$' })),
  },
  { additionalProperties: false },
);
export type Grant = Static<typeof Grant>;

export const audience = 'lienthong';
export const lifetimeSeconds = 8 * 60 * 60;

/** Undefined when an officer comes without a unit and none is configured. */
export function findClaims(grant: Grant, key: SigningKey, defaultUnit?: string): Record<string, string> | undefined {
  const role = grant.as;
  if (role === 'citizen') {
    const { personalId } = grant;
    const sub = grant.sub ?? (personalId ? `citizen-${key.pseudonym(personalId)}` : 'citizen-1');
    return { role, sub, ...(personalId ? { personal_id: personalId } : {}) };
  }
  const sub = grant.sub ?? `${role}-1`;
  if (role !== 'officer') return { role, sub };
  const unit = grant.unit ?? defaultUnit;
  return unit ? { role, sub, unit } : undefined;
}

export function signToken(claims: Record<string, string>, issuer: string, key: SigningKey): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: algorithm, kid: key.kid, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${lifetimeSeconds}s`)
    .setJti(randomUUID())
    .sign(key.privateKey);
}
