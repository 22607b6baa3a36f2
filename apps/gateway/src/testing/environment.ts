import { knownAgencies } from '@lienthong/agencies';

/** One callback secret per agency, so that one agency's signature is no other's. */
export const callbackSecretOf = (agency: string): string =>
  `whsec_${Buffer.from(agency.padEnd(24, '.')).toString('base64')}`;

const directory = Object.fromEntries(
  knownAgencies.map((id) => [
    id,
    { url: `http://127.0.0.1:1/${id}`, callbackSecret: callbackSecretOf(id), remembersKeys: true },
  ]),
);

/** An environment in which the gateway starts. */
export const goodEnvironment = (
  changes: Record<string, string | undefined> = {},
): Record<string, string | undefined> => ({
  LIENTHONG_PORT: '0',
  LIENTHONG_DATABASE_URL: 'postgres://app@127.0.0.1:1/lienthong',
  LIENTHONG_ISSUER: 'http://127.0.0.1:1/idp',
  LIENTHONG_KEY_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  LIENTHONG_PSEUDONYM_KEY: Buffer.alloc(32, 9).toString('base64'),
  LIENTHONG_AGENCIES: JSON.stringify(directory),
  ...changes,
});
