import { checks } from './containers/checks';
import type { Service } from './containers/compose';
import { readWorld, type World } from './containers/world';

const faultsIn = (world: World): Promise<string[]> =>
  Promise.all(Object.values(checks).map((check) => check(world))).then((found) => found.flat());

describe('docker/', () => {
  const world = readWorld();

  it.each(Object.entries(checks))('%s', async (_, check) => {
    expect(await check(world)).toEqual([]);
  });
});

describe('the checks of docker/ notice', () => {
  type Mutant = [what: string, mutate: (world: World) => unknown, fault: RegExp];
  const pristine = readWorld();
  const service = (world: World, name: string): Service => world.compose.services[name]!;
  const environment = (world: World, name: string): Record<string, string> => service(world, name).environment!;
  const instruct = (world: World, name: string, text: string) => world.dockerfile.push({ name, text });

  const mutants: Mutant[] = [
    [
      'a key that compose does not know',
      (w) => Object.assign(service(w, 'postgres'), { restarts: 'always' }),
      /services\/postgres must NOT have additional properties/,
    ],
    [
      'an app that is not there',
      (w) => (service(w, 'worker-1').command = ['apps/wroker/src/main.ts']),
      /worker-1 runs .* does not exist/,
    ],
    [
      'a setting that a gateway lacks',
      (w) => delete environment(w, 'gateway-1')['LIENTHONG_PSEUDONYM_KEY'],
      /gateway-1: .*LIENTHONG_PSEUDONYM_KEY/,
    ],
    [
      'a setting that a worker lacks',
      (w) => delete environment(w, 'worker-2')['LIENTHONG_TEMPORAL_ADDRESS'],
      /worker-2: .*LIENTHONG_TEMPORAL_ADDRESS/,
    ],
    [
      'a setting that the mocks cannot read',
      (w) => (environment(w, 'mock-agencies')['MOCK_FAULTS'] = 'population:sulks'),
      /mock-agencies: .*MOCK_FAULTS/,
    ],
    [
      'a misspelt setting',
      (w) => (environment(w, 'gateway-2')['LIENTHONG_PATIENCE_SECOND'] = '1'),
      /gateway-2 is given LIENTHONG_PATIENCE_SECOND, which/,
    ],
    [
      'a migration as the application',
      (w) =>
        (environment(w, 'migrate')['LIENTHONG_OWNER_DATABASE_URL'] = environment(w, 'migrate')[
          'LIENTHONG_DATABASE_URL'
        ]!),
      /migrate: .*another role/,
    ],
    [
      'an agency left out',
      (w) => (environment(w, 'worker-1')['LIENTHONG_AGENCIES'] = '{}'),
      /worker-1: .*population: is missing/,
    ],
    [
      'a wrong port',
      (w) => (environment(w, 'worker-1')['LIENTHONG_TEMPORAL_ADDRESS'] = 'temporal:7234'),
      /calls temporal:7234, but temporal does not listen/,
    ],
    [
      'a port in a variable of its own',
      (w) => (environment(w, 'temporal')['DB_PORT'] = '5433'),
      /temporal calls postgres:5433/,
    ],
    [
      'a gateway that moved',
      (w) => (environment(w, 'gateway-2')['LIENTHONG_PORT'] = '3100'),
      /mock-agencies calls gateway:3000, but gateway-2/,
    ],
    [
      'a network that is missing',
      (w) => (service(w, 'worker-1').networks = ['core']),
      /worker-1 cannot reach mock-agencies:4000/,
    ],
    ['a network nobody declared', (w) => delete w.compose.networks['edge'], /temporal-ui joins edge/],
    [
      'a port open to the world',
      (w) => (service(w, 'temporal-ui').ports = ['0.0.0.0:8080:8080']),
      /beyond this machine/,
    ],
    [
      'a published port where nobody listens',
      (w) => (service(w, 'gateway-1').ports = ['127.0.0.1:3001:80']),
      /publishes .* and listens on 3000/,
    ],
    [
      'a port published twice',
      (w) => (service(w, 'gateway-1').ports = ['127.0.0.1:3002:3000']),
      /port 3002 is published twice/,
    ],
    [
      'a dependency on nobody',
      (w) => (service(w, 'migrate').depends_on = { postgresql: { condition: 'service_healthy' } }),
      /postgresql, which is no service/,
    ],
    [
      'a wait for a health that nobody checks',
      (w) => delete service(w, 'temporal').healthcheck,
      /waits for the health of temporal/,
    ],
    [
      'a wait for an end that never comes',
      (w) => (service(w, 'worker-1').depends_on = { temporal: { condition: 'service_completed_successfully' } }),
      /worker-1 waits for temporal in the wrong way/,
    ],
    [
      'one gateway that differs',
      (w) => (environment(w, 'gateway-2')['LIENTHONG_POLL_SECONDS'] = '1'),
      /the gateways differ/,
    ],
    ['a single worker', (w) => delete w.compose.services['worker-2'], /there are 1 workers/],
    [
      'a health check of no route',
      (w) => service(w, 'gateway-1').healthcheck!.test!.splice(-1, 1, 'http://127.0.0.1:3000/healthz'),
      /gateway-1 does not serve \/healthz/,
    ],
    [
      'a health check of another port',
      (w) => service(w, 'mock-agencies').healthcheck!.test!.splice(-1, 1, 'http://127.0.0.1:3000/_mock/health'),
      /mock-agencies checks the health of/,
    ],
    [
      'a foreign issuer',
      (w) => (environment(w, 'mock-agencies')['MOCK_IDP_ISSUER'] = 'http://127.0.0.1:4000/idp'),
      /nobody issues tokens/,
    ],
    [
      'callback secrets mixed up',
      (w) =>
        (environment(w, 'mock-agencies')['MOCK_CALLBACK_SECRETS'] = environment(w, 'mock-agencies')[
          'MOCK_CALLBACK_SECRETS'
        ]!.replace('_RESIDENCE', '_POPULATION')),
      /residence signs with another secret/,
    ],
    [
      'an agency at the wrong path',
      (w) =>
        (environment(w, 'worker-1')['LIENTHONG_AGENCIES'] = environment(w, 'worker-1')['LIENTHONG_AGENCIES']!.replace(
          '4000/residence',
          '4000/cutru',
        )),
      /residence does not answer/,
    ],
    [
      'statements in the log',
      (w) => (service(w, 'postgres').command = ['postgres', '-clog_statement=all']),
      /log_statement = all, not none/,
    ],
    [
      'other rates for Temporal',
      (w) => (w.dynamicConfigText = w.dynamicConfigText.replace('50000', '50')),
      /configured otherwise/,
    ],
    [
      'a password written out',
      (w) => (environment(w, 'temporal')['POSTGRES_PWD'] = 'temporal'),
      /temporal has POSTGRES_PWD written out/,
    ],
    ['a password in a URL', (w) => (w.composeText += 'x: postgres://me:secret@postgres/db'), /password in a URL/],
    [
      'a callback secret in the example',
      (w) => (w.envExample += `# whsec_${'A'.repeat(32)}`),
      /a callback secret is committed/,
    ],
    [
      'a value in the example',
      (w) => (w.envExample = w.envExample.replace('POSTGRES_PASSWORD=', 'POSTGRES_PASSWORD=hunter2')),
      /has a value for POSTGRES_PASSWORD/,
    ],
    ['an .env that git would take', (w) => (w.gitignore = []), /git does not ignore/],
    ['a whole folder in the image', (w) => w.dockerignore.push('!docker'), /could get into the image/],
    ['a variable nobody asks for', (w) => (w.composeText += '${NEW_PASSWORD:?}'), /does not ask for NEW_PASSWORD/],
    ['a question in vain', (w) => (w.envExample += 'OLD_PASSWORD=\n'), /asks for OLD_PASSWORD in vain/],
    ['rights that were kept', (w) => delete service(w, 'worker-1').cap_drop, /worker-1 keeps capabilities/],
    ['an image that can be written to', (w) => (service(w, 'temporal').read_only = false), /temporal may write/],
    ['a database in reach', (w) => (service(w, 'postgres').networks = ['core', 'agencies']), /postgres is in reach/],
    [
      'failpoints in the image',
      (w) => (w.dockerignore = w.dockerignore.filter((line) => !line.includes('failpoints'))),
      /armed\.ts gets into the image/,
    ],
    [
      'an image on the condition',
      (w) => instruct(w, 'ENTRYPOINT', '["node", "--conditions=trials", "-r", "@swc-node/register"]'),
      /the image asks for failpoints/,
    ],
    [
      'a service on the condition',
      (w) => (environment(w, 'worker-1')['NODE_OPTIONS'] = '--conditions=trials'),
      /worker-1 asks for failpoints/,
    ],
    ['a folder that is gone', (w) => instruct(w, 'COPY', 'packages packages'), /copies packages, which does not exist/],
    [
      'a folder kept out',
      (w) => (w.dockerignore = w.dockerignore.filter((line) => line !== '!libs')),
      /keeps libs out/,
    ],
    ['Alpine', (w) => instruct(w, 'FROM', 'node:22.23.1-alpine3.23'), /not Debian slim/],
    ['a Node too old', (w) => instruct(w, 'FROM', 'node:20.9.0-bookworm-slim'), /not Node 20\.19 or later/],
    ['root', (w) => instruct(w, 'USER', 'root'), /runs as root/],
    [
      'another time zone',
      (w) => instruct(w, 'ENV', 'TZ=Asia/Ho_Chi_Minh SWC_NODE_PROJECT=/app/tsconfig.json'),
      /not on UTC/,
    ],
    [
      'a package that was removed',
      (w) => instruct(w, 'RUN', 'rm -rf node_modules/pg'),
      /needs pg, which the image lacks/,
    ],
    ['a script nobody mounts', (w) => delete service(w, 'temporal-schema').volumes, /looks for \/scripts\/schema\.sh/],
    [
      'another server version',
      (w) => (service(w, 'temporal').image = 'temporalio/server:1.30.0'),
      /server:1\.30\.0 is not version/,
    ],
    ['an image that moves', (w) => (service(w, 'temporal-ui').image = 'temporalio/ui:latest'), /not pinned/],
    [
      'another PostgreSQL',
      (w) => (service(w, 'postgres').image = 'postgres:17.2-bookworm'),
      /postgres:17\.2-bookworm is not version 18/,
    ],
  ];

  it.each(mutants)('%s', async (_, mutate, fault) => {
    // Not structuredClone: it keeps what YAML's anchors share, and both gateways would change at once.
    const world = JSON.parse(JSON.stringify(pristine)) as World;
    mutate(world);
    expect((await faultsIn(world)).join('\n')).toMatch(fault);
  });
});
