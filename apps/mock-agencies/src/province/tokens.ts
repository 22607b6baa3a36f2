import { randomBytes, timingSafeEqual } from 'node:crypto';

export interface ProvinceCredentials {
  user: string;
  password: string;
}

const LASTS_MS = 10 * 60 * 1000;

/** Who is logged in. Kept in memory: after a restart everybody logs in again. */
export class Tokens {
  private readonly until = new Map<string, number>();

  constructor(private readonly credentials: ProvinceCredentials) {}

  /** Undefined for wrong credentials. */
  issue({ userName, password }: Record<string, unknown>): string | undefined {
    if (!equal(userName, this.credentials.user) || !equal(password, this.credentials.password)) return undefined;
    const token = randomBytes(24).toString('base64url');
    this.until.set(token, Date.now() + LASTS_MS);
    return token;
  }

  accepts(authorization = ''): boolean {
    const until = this.until.get(authorization.replace(/^Bearer /, ''));
    return until !== undefined && until > Date.now();
  }
}

function equal(given: unknown, known: string): boolean {
  const [a, b] = [Buffer.from(String(given)), Buffer.from(known)];
  return a.length === b.length && timingSafeEqual(a, b);
}
