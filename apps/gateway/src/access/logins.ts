import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isRole, type Actor } from '@lienthong/access';
import { Problem } from '@lienthong/dossier';
import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Config } from '../config';
import { CONFIG } from '../tokens';
import { signingKeysOf } from './signing-keys';

const ALGORITHMS = ['EdDSA', 'RS256'];
const CLOCK_TOLERANCE_SECONDS = 5;

/** Turns a bearer token into an actor. Whoever cannot be verified is nobody; there is no second way in. */
@Injectable()
export class Logins {
  private readonly keys: JWTVerifyGetKey;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.keys = signingKeysOf(config.issuer);
  }

  async verify(authorization: string | undefined): Promise<Actor> {
    const [, token] = /^Bearer ([\w.-]{1,8192})$/i.exec(authorization ?? '') ?? [];
    if (!token) throw new Problem('not-authenticated');
    const { issuer, audience } = this.config;
    try {
      const options = {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp', 'sub'],
      };
      const { payload } = await jwtVerify(token, this.keys, options);
      return toActor(payload, this.config.pseudonymKey);
    } catch (error) {
      // What is wrong with a token is nobody's business but the identity provider's.
      throw error instanceof errors.JOSEError ? new Problem('not-authenticated') : error;
    }
  }
}

function toActor({ sub, role, unit, personal_id: personalId }: JWTPayload, key: Buffer): Actor {
  const isOfficer = role === 'officer';
  if (!sub || !isRole(role) || (isOfficer && (typeof unit !== 'string' || unit === '')))
    throw new Problem('not-authenticated');
  return {
    role,
    id: `${role}:${createHmac('sha256', key).update(sub).digest('hex').slice(0, 32)}`,
    ...(isOfficer && { unit: unit as string }),
    ...(role === 'citizen' && typeof personalId === 'string' && { personalId }),
  };
}
