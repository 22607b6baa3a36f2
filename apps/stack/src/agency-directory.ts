import { knownAgencies, type AgencyDirectory, type DirectoryEntry } from '@lienthong/agencies';
import type { Secrets } from './infrastructure';
import type { StackOptions } from './stack-options';

type Ways = Pick<StackOptions, 'faults' | 'via'>;

/** The mock agencies as gateway and worker reach them; one with the fault `no-ask` is known not to remember keys. */
export function agencyDirectory(mockUrl: string, secrets: Secrets, { faults, via }: Ways): AgencyDirectory {
  const entryOf = (agency: string): DirectoryEntry => ({
    url: `${mockUrl}/${agency}`,
    callbackSecret: `whsec_${Buffer.from(secrets.secret(`callback-${agency}`, 32), 'base64url').toString('base64')}`,
    remembersKeys: !faults.includes(`${agency}:no-ask`),
  });
  const direct = Object.fromEntries(knownAgencies.map((agency) => [agency, entryOf(agency)]));
  if (via !== 'province') return direct;
  const province = { protocol: 'province' as const, credentials: provinceCredentials(secrets), province: '01' };
  const { callbackSecret } = entryOf('civil-registry');
  const entry = { url: `${mockUrl}/province`, callbackSecret, remembersKeys: false, ...province };
  return { ...direct, 'civil-registry': entry };
}

export const provinceCredentials = (secrets: Secrets) => ({
  user: 'dvclt',
  password: secrets.secret('province-password', 24),
});

export const callbackSecrets = (directory: AgencyDirectory): Record<string, string> =>
  Object.fromEntries(Object.entries(directory).map(([agency, { callbackSecret }]) => [agency, callbackSecret]));
