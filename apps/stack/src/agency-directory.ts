import { knownAgencies, type AgencyDirectory } from '@lienthong/agencies';
import type { Secrets } from './infrastructure';

/** The mock agencies as gateway and worker reach them; one with the fault `no-ask` is known not to remember keys. */
export function agencyDirectory(mockUrl: string, secrets: Secrets, faults: string[]): AgencyDirectory {
  return Object.fromEntries(
    knownAgencies.map((agency) => [
      agency,
      {
        url: `${mockUrl}/${agency}`,
        callbackSecret: `whsec_${Buffer.from(secrets.secret(`callback-${agency}`, 32), 'base64url').toString('base64')}`,
        remembersKeys: !faults.includes(`${agency}:no-ask`),
      },
    ]),
  );
}

export const callbackSecrets = (directory: AgencyDirectory): Record<string, string> =>
  Object.fromEntries(Object.entries(directory).map(([agency, { callbackSecret }]) => [agency, callbackSecret]));
