import { NODE_ARGS } from '@lienthong/stack';
import { baseImages, copiedPaths, instructionsOf } from '../dockerfile';
import { importedPackages } from '../imported-packages';
import { exists, isDevelopmentOnly, read } from '../repository';
import { when, type Check } from '../world';
import { isOurs } from './settings';

/** What the Dockerfile copies exists, and .dockerignore lets it through. */
export const copies: Check = ({ dockerfile, dockerignore }) =>
  copiedPaths(dockerfile).flatMap((path) => [
    ...when(!exists(path), `the Dockerfile copies ${path}, which does not exist`),
    ...when(!dockerignore.includes(`!${path}`), `.dockerignore keeps ${path} out`),
  ]);

export const base: Check = ({ dockerfile }) => {
  const least = (JSON.parse(read('package.json')) as { engines: { node: string } }).engines.node.replace('>=', '');
  return baseImages(dockerfile).flatMap((image) => {
    const [, version, flavour] = /^node:(\d+\.\d+\.\d+)-(.+)$/.exec(image) ?? [];
    return [
      ...when(
        !version || version.localeCompare(least, 'en', { numeric: true }) < 0,
        `${image} is not Node ${least} or later, pinned`,
      ),
      ...when(!version?.startsWith('22.'), `${image} is not Node 22`),
      ...when(
        !/^(bullseye|bookworm|trixie)-slim$/.test(flavour ?? ''),
        `${image} is not Debian slim: the Temporal SDK has no musl build`,
      ),
    ];
  });
};

export const entry: Check = ({ dockerfile }) => {
  const last = (name: string) => instructionsOf(dockerfile, name).at(-1) ?? '';
  const [command] = JSON.parse(last('CMD') || '[""]') as string[];
  return [
    ...when(
      last('ENTRYPOINT') !== JSON.stringify(['node', ...NODE_ARGS]).replaceAll(',', ', '),
      'the image does not start Node as the stack does',
    ),
    ...when(!command || !exists(command), `the image starts ${command}`),
    ...when(!/\bTZ=UTC\b/.test(last('ENV')), 'the image is not on UTC'),
    ...when(
      !/\bSWC_NODE_PROJECT=\/app\/tsconfig\.json\b/.test(last('ENV')),
      'SWC does not know our tsconfig.json: decorators would be lost',
    ),
    ...when(last('USER') !== 'node', 'the image runs as root'),
    ...when(
      !instructionsOf(dockerfile, 'RUN').some((run) => run.includes('npm ci --omit=dev')),
      'the image installs what only development needs',
    ),
    ...when(!/http:\/\/127\.0\.0\.1:3000\/readyz/.test(last('HEALTHCHECK')), 'the image has no health check'),
  ];
};

/** Without development dependencies and without the PostgreSQL that the Dockerfile removes, nothing is missing. */
export const packages: Check = ({ compose, dockerfile }) => {
  const entries = new Set(
    Object.values(compose.services).flatMap((service) => (isOurs(service) ? (service.command ?? []) : [])),
  );
  const removed = instructionsOf(dockerfile, 'RUN').flatMap((run) =>
    [...run.matchAll(/ node_modules\/(\S+)/g)].map(([, name]) => name),
  );
  const preload = JSON.parse(instructionsOf(dockerfile, 'ENTRYPOINT').at(-1) ?? '[]') as string[];
  return [...entries]
    .filter(exists)
    .flatMap((main) =>
      [...importedPackages(main), preload.at(-1)!].flatMap((name) =>
        when(isDevelopmentOnly(name) || removed.includes(name), `${main} needs ${name}, which the image lacks`),
      ),
    );
};

/** Scripts and folders that compose mounts, and the paths under which commands find them. */
export const mounts: Check = ({ compose: { services } }) =>
  Object.entries(services).flatMap(([name, { volumes = [], command = [], environment = {} }]) => {
    const bound = volumes
      .filter((mount) => mount.startsWith('./'))
      .map((mount) => mount.split(':') as [string, string, string?]);
    const missing = bound
      .filter(([source]) => !exists(`docker/${source}`))
      .map(([source]) => `${name} mounts ${source}, which does not exist`);
    const writable = bound.filter(([, , mode]) => mode !== 'ro').map(([source]) => `${name} may write to ${source}`);
    const inside = [...command, ...Object.values(environment)].filter((path) =>
      /^\/(scripts|etc\/temporal)\//.test(path),
    );
    const lost = inside.filter(
      (path) =>
        !bound.some(
          ([source, target]) => path.startsWith(`${target}/`) && exists(`docker/${source}${path.slice(target.length)}`),
        ),
    );
    return [...missing, ...writable, ...lost.map((path) => `${name} looks for ${path}, which nobody mounts`)];
  });
