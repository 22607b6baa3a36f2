import { interpolate, type Service } from '../compose';
import { type Check, when, type World } from '../world';

/** Ports that images of others listen on. */
const foreignPorts: Record<string, number> = { postgres: 5432, temporal: 7233, 'temporal-ui': 8080 };

const portOf = (name: string, { environment = {} }: Service): number =>
  foreignPorts[name] ?? Number(environment['LIENTHONG_PORT'] ?? environment['MOCK_PORT'] ?? NaN);

const networksOf = ({ networks }: Service): string[] => (Array.isArray(networks) ? networks : Object.keys(networks));

const servicesOf = (world: World): [string, Service][] =>
  Object.entries(interpolate(world.compose.services, world.env));

/** Whoever answers to a host name on a network, by its own name or an alias. */
const answering = (services: [string, Service][], host: string, network: string): [string, Service][] =>
  services.filter(
    ([name, service]) =>
      networksOf(service).includes(network) &&
      (name === host || (!Array.isArray(service.networks) && service.networks[network]?.aliases?.includes(host))),
  );

/** `host:port` in any value, and hosts whose port stands in a variable of its own. */
function addressesIn({ environment = {} }: Service): [host: string, port: number][] {
  const apart = [
    [environment['POSTGRES_SEEDS'], environment['DB_PORT']],
    [environment['SQL_HOST'], environment['SQL_PORT']],
  ].flatMap(([host, port]): [string, number][] => (host ? [[host, Number(port)]] : []));
  const inUrls = Object.values(environment).flatMap((value) => [
    ...value.matchAll(/(?:^|\/\/|@)([a-z][a-z0-9-]*):(\d+)/g),
  ]);
  return [...apart, ...inUrls.map(([, host, port]): [string, number] => [host!, Number(port)])];
}

/** Every address leads, over a shared network, to something that listens there. */
export const addresses: Check = (world) => {
  const services = servicesOf(world);
  return services.flatMap(([name, service]) =>
    addressesIn(service).flatMap(([host, port]) => {
      const found = networksOf(service).flatMap((network) => answering(services, host, network));
      const wrong = found.filter(([target, { environment }]) => portOf(target, { environment } as Service) !== port);
      return [
        ...when(found.length === 0, `${name} cannot reach ${host}:${port}`),
        ...wrong.map(([target]) => `${name} calls ${host}:${port}, but ${target} does not listen there`),
      ];
    }),
  );
};

/** Published on this machine only, and from the port that is listened on. */
export const published: Check = (world) =>
  servicesOf(world).flatMap(([name, service]) =>
    (service.ports ?? []).flatMap((mapping) => {
      const [address, , port] = mapping.split(':');
      return [
        ...when(address !== '127.0.0.1', `${name} publishes ${mapping} beyond this machine`),
        ...when(
          Number(port) !== portOf(name, service),
          `${name} publishes ${mapping} and listens on ${portOf(name, service)}`,
        ),
      ];
    }),
  );

export const hostPorts: Check = (world) => {
  const ports = servicesOf(world).flatMap(([, { ports: mappings = [] }]) =>
    mappings.map((mapping) => mapping.split(':')[1]!),
  );
  return ports.filter((port, i) => ports.indexOf(port) !== i).map((port) => `port ${port} is published twice`);
};

export const dependencies: Check = ({ compose: { services } }) =>
  Object.entries(services).flatMap(([name, { depends_on = {} }]) =>
    Object.entries(depends_on).flatMap(([on, { condition }]) => {
      const target = services[on];
      if (!target) return [`${name} depends on ${on}, which is no service`];
      const once = target.restart?.startsWith('on-failure') ?? false;
      return [
        ...when(
          condition === 'service_healthy' && !target.healthcheck?.test,
          `${name} waits for the health of ${on}, which has no check`,
        ),
        ...when((condition === 'service_completed_successfully') !== once, `${name} waits for ${on} in the wrong way`),
      ];
    }),
  );

export const declared: Check = ({ compose: { services, networks, volumes } }) =>
  Object.entries(services).flatMap(([name, service]) => [
    ...networksOf(service).flatMap((network) =>
      when(!networks[network], `${name} joins ${network}, which is not declared`),
    ),
    ...(service.volumes ?? []).flatMap((mount) => {
      const [source = ''] = mount.split(':');
      return when(!source.startsWith('.') && !volumes[source], `${name} mounts ${source}, which is not declared`);
    }),
  ]);
