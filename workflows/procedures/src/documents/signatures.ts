import type { AgencyId } from '@lienthong/plan';

/** RH-06: a result bears the signature of whoever is in charge and that of the organisation. */
export interface Signature {
  slot: 'officer' | 'organisation';
  /** Serial number of the certificate that signed. */
  certificateSerial: string;
  /** ISO 8601. */
  signedAt: string;
  value: string;
  validation: string;
}

/**
 * Stand-ins in the shape of the real thing: agencies are mocks and sign nothing, so serial, value and validation say
 * that they are mock. They repeat the digest that a real signature would be over.
 */
export const mockSignatures = (agency: AgencyId, digest: string, signedAt: Date): Signature[] =>
  (['officer', 'organisation'] as const).map((slot) => ({
    slot,
    certificateSerial: `MOCK-${agency}-${slot}`,
    signedAt: signedAt.toISOString(),
    value: `MOCK:${slot}:${digest}`,
    validation: 'mock-not-validated',
  }));
