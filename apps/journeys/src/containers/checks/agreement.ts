import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { interpolate, type Compose } from '../compose';
import { read } from '../repository';
import { when, type Check, type World } from '../world';
import { isOurs } from './settings';

/** Two of a kind differ in nothing but the port they are published on. */
export const twins: Check = ({ compose: { services } }) =>
  ['gateway', 'worker'].flatMap((kind) => {
    const all = Object.entries(services).filter(([name]) => name.startsWith(`${kind}-`));
    const [first, ...others] = all.map(([, service]) => ({ ...service, ports: undefined }));
    return [
      ...when(all.length !== 2, `there are ${all.length} ${kind}s`),
      ...others.flatMap((other) => when(!isDeepStrictEqual(other, first), `the ${kind}s differ`)),
    ];
  });

/** A check of health asks the app's own port for a route that the app serves. */
export const health: Check = ({ compose: { services }, dockerfile }) =>
  Object.entries(services).flatMap(([name, service]) => {
    if (!isOurs(service) || service.healthcheck?.disable) return [];
    const { environment = {}, command = [] } = service;
    const [program, script, address = ''] = service.healthcheck?.test?.slice(1) ?? [];
    if (!URL.canParse(address)) return [`${name} has no health check`];
    const { hostname, port, pathname } = new URL(address);
    const copied = dockerfile.some((line) => line.name === 'COPY' && line.text.split(' ').includes(script!));
    return [
      ...when(program !== 'node' || !copied, `${name} checks its health with ${script}, which the image has not`),
      ...when(
        hostname !== '127.0.0.1' || port !== (environment['LIENTHONG_PORT'] ?? environment['MOCK_PORT']),
        `${name} checks the health of ${address}`,
      ),
      ...when(!serves(dirname(command[0]!), pathname), `${name} does not serve ${pathname}`),
    ];
  });

const sourcesOfRoutes = ['main.ts', 'health/health.controller.ts', 'http/serve-admin.ts'];

/** Written down as a route, or the app's server answers whatever is asked. */
function serves(folder: string, path: string): boolean {
  const text = sourcesOfRoutes.map((file) => readIfThere(`${folder}/${file}`)).join('\n');
  return (
    text.includes(`'GET ${path}'`) ||
    text.includes(`@Get('${path.slice(1)}')`) ||
    /createServer\(\(_request, response\)/.test(text)
  );
}

const readIfThere = (path: string): string => {
  try {
    return read(path);
  } catch {
    return '';
  }
};

interface Directory {
  [agency: string]: { url: string; callbackSecret: string };
}

/** What gateways, workers and mock agencies are told of one another is the same. */
export const agencies: Check = (world) => {
  const { 'mock-agencies': mock, ...others } = environments(world);
  const secrets = JSON.parse(mock?.['MOCK_CALLBACK_SECRETS'] ?? '{}') as Record<string, string>;
  const issuers = Object.values(others).flatMap((env) => env['LIENTHONG_ISSUER'] ?? []);
  const directories = Object.values(others).flatMap((env) =>
    env['LIENTHONG_AGENCIES'] ? [JSON.parse(env['LIENTHONG_AGENCIES']) as Directory] : [],
  );
  return [
    ...issuers.flatMap((issuer) =>
      when(
        issuer !== mock?.['MOCK_IDP_ISSUER'] || new URL(issuer).pathname !== '/idp',
        `nobody issues tokens as ${issuer}`,
      ),
    ),
    ...directories
      .flatMap(Object.entries<Directory[string]>)
      .flatMap(([agency, { url, callbackSecret }]) => [
        ...when(callbackSecret !== secrets[agency], `${agency} signs with another secret than is expected`),
        ...when(new URL(url).pathname !== `/${agency}`, `${agency} does not answer at ${url}`),
      ]),
  ];
};

const environments = ({ compose, env }: World): Record<string, Record<string, string>> =>
  Object.fromEntries(
    Object.entries(interpolate(compose.services, env)).map(([name, { environment = {} }]) => [name, environment]),
  );

/** PostgreSQL is told what the one-machine stack tells it: above all what must not reach a log. */
export const postgresSettings: Check = ({ compose }) => {
  const given = settingsOf(compose);
  // Where it listens, and how much it may take, is each setting's own affair.
  const own = ['listen_addresses', 'unix_socket_directories', 'max_connections'];
  const told = [
    ...read('apps/stack/src/infrastructure/postgres/server-settings.ts').matchAll(/^ {2}(\w+): '([^']*)',/gm),
  ];
  return [
    ...when(told.length < 10, 'the settings of the stack were not found'),
    ...told.flatMap(([, name, value]) =>
      when(
        !own.includes(name!) && given[name!] !== value,
        `postgres runs with ${name} = ${given[name!]}, not ${value}`,
      ),
    ),
  ];
};

const settingsOf = ({ services }: Compose): Record<string, string> =>
  Object.fromEntries(
    (services['postgres']?.command ?? []).flatMap((flag) =>
      flag.startsWith('-c') ? [flag.slice(2).split('=') as [string, string]] : [],
    ),
  );

/** Temporal gets the dynamic configuration that the one-machine stack gives it. */
export const dynamicConfig: Check = ({ dynamicConfigText }) => {
  const given = parse(dynamicConfigText) as Record<string, [{ value: unknown }]>;
  const text = read('apps/stack/src/infrastructure/temporal/dynamic-config.ts');
  const told = [...text.matchAll(/^ {2}'([a-z]+\.\w+)': ([\w]+),/gm)].map(
    ([, key, value]) => [key!, JSON.parse(value!.replace(/_/g, ''))] as const,
  );
  const same = isDeepStrictEqual(
    Object.fromEntries(told),
    Object.fromEntries(Object.entries(given).map(([key, [{ value }]]) => [key, value])),
  );
  return [
    ...when(told.length < 5, 'the stack’s dynamic configuration was not found'),
    ...when(!same, 'Temporal is configured otherwise than by the stack'),
  ];
};
