import { createLog } from '@lienthong/runtime';
import { readConfig } from '../config';
import { createGateway, type Parts } from '../create-gateway';
import { callerOf, type Caller } from './caller';
import { prepareSurroundings, type EmptyPostgres, type Surroundings } from './surroundings';

/** A gateway in its surroundings, heard through its log. */
export interface StartedGateway extends Omit<Surroundings, 'env'> {
  url: string;
  call: Caller;
  log(): string;
}

interface Options {
  env?: Record<string, string>;
  parts?: Partial<Parts>;
}

/** Within the spec's own process. */
export async function startGateway(
  server: EmptyPostgres,
  { env = {}, parts = {} }: Options = {},
): Promise<StartedGateway> {
  const surroundings = await prepareSurroundings(server, env, parts.now);
  const lines: string[] = [];
  const log = createLog({ name: 'gateway', level: 'debug', destination: { write: (line) => lines.push(line) } });
  const app = await createGateway(readConfig(surroundings.env), { log, ...parts });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    ...surroundings,
    url,
    call: callerOf(url, surroundings.issuer),
    log: () => lines.join(''),
    async stop() {
      await app.close();
      await surroundings.stop();
    },
  };
}
