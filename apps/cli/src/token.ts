import { Client, type Login } from '@lienthong/stack';
import { getProcedure } from '@lienthong/procedures';
import { getRunningStack } from './state';

export interface TokenOptions {
  as: Login['as'];
  unit?: string;
  sub?: string;
  procedure: string;
  sample: string;
  state: string;
}

/** A bearer token of the mock identity provider; a citizen is the filer of the named sample. */
export async function printToken({ as, unit, sub, procedure, sample, state }: TokenOptions): Promise<void> {
  const { addresses } = getRunningStack(state);
  const facts = getProcedure(procedure).samples[sample]?.facts(new Date()) as
    { filer?: { personalId?: string } } | undefined;
  if (!facts) throw new Error(`no sample ${sample}`);
  const login: Login = {
    as,
    sub: sub ?? `${as}-1`,
    ...(unit && { unit }),
    ...(as === 'citizen' && { personalId: facts.filer?.personalId }),
  };
  process.stdout.write(`${await new Client(addresses.gateway!, addresses['mock-agencies']!).token(login)}\n`);
}
