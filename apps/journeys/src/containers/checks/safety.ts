import { join } from 'node:path';
import { referencesIn } from '../compose';
import { exists, read, settingsIn } from '../repository';
import { when, type Check } from '../world';

const secretName = /PASSWORD|PWD|SECRET|_KEY$/;

/** Secrets stand in docker/.env, which git ignores, and nowhere else. */
export const secrets: Check = ({ compose: { services }, composeText, envExample, gitignore, dockerignore }) => {
  const written = Object.entries(services).flatMap(([name, { environment = {} }]) =>
    Object.entries(environment).flatMap(([key, value]) =>
      when(secretName.test(key) && !isReference(value), `${name} has ${key} written out`),
    ),
  );
  return [
    ...written,
    ...when(/:\/\/\w+:(?!\$\{)[^@\s]+@/.test(composeText), 'compose.yaml holds a password in a URL'),
    ...when(/whsec_[\w+/]{8}/.test(composeText + envExample), 'a callback secret is committed'),
    ...settingsIn(envExample).flatMap(([name, value]) => when(value !== '', `.env.example has a value for ${name}`)),
    ...when(!gitignore.includes('.env'), 'git does not ignore docker/.env'),
    ...when(
      dockerignore[0] !== '*' || dockerignore.some((line) => /^!.*\.env|^!docker$/.test(line)),
      'docker/.env could get into the image',
    ),
  ];
};

/** No literal is left once references and the JSON around them are taken away. */
const isReference = (value: string): boolean => /\$\{\w+/.test(value) && !/: *"(?!\$\{)/.test(value);

/** .env.example asks for all that compose needs, make-env makes it, and nothing is asked for in vain. */
export const asked: Check = ({ composeText, envExample, env }) => {
  const { required, optional } = referencesIn(composeText);
  const names = settingsIn(envExample).map(([name]) => name);
  return [
    ...required.flatMap((name) => when(!names.includes(name), `.env.example does not ask for ${name}`)),
    ...required.flatMap((name) => when(!env[name], `make-env does not make ${name}`)),
    ...names.flatMap((name) => when(!required.includes(name), `.env.example asks for ${name} in vain`)),
    ...optional.flatMap((name) => when(!envExample.includes(`# ${name}=`), `.env.example does not mention ${name}`)),
  ];
};

/** Nothing may write to its own image, gain rights, or run as root. */
export const hardening: Check = ({ compose: { services } }) =>
  Object.entries(services).flatMap(([name, { read_only, cap_drop, security_opt, user }]) => [
    ...when(read_only !== true, `${name} may write to its image`),
    ...when(!cap_drop?.includes('ALL'), `${name} keeps capabilities`),
    ...when(!security_opt?.includes('no-new-privileges:true'), `${name} may gain privileges`),
    // Temporal's images and our own name a user themselves.
    ...when(name === 'postgres' && user !== 'postgres', `${name} runs as root`),
  ]);

/** What makes a process fail on purpose is not in the image, and nothing asks for it. */
export const failpoints: Check = ({ compose: { services }, dockerfile, dockerignore }) => {
  const { exports } = JSON.parse(read('libs/failpoints/package.json')) as {
    exports: Record<string, Record<string, string>>;
  };
  const { trials, ...others } = exports['.']!;
  const armed = join('libs/failpoints', trials!);
  const asks = (text: string): boolean => /conditions|NODE_OPTIONS|LIENTHONG_FAILPOINTS/.test(text);
  return [
    ...when(!exists(armed) || !dockerignore.includes(armed), `${armed} gets into the image`),
    ...when(Object.values(others).includes(trials!), 'failpoints are armed without the condition'),
    ...when(
      dockerfile.some(({ text }) => asks(text)),
      'the image asks for failpoints',
    ),
    ...Object.entries(services).flatMap(([name, service]) =>
      when(asks(JSON.stringify(service)), `${name} asks for failpoints`),
    ),
  ];
};

/** The databases are out of reach for whoever needs none. */
export const isolation: Check = ({ compose: { networks, services } }) => [
  ...when(networks['core']?.internal !== true, 'the core network is open'),
  ...['postgres', 'temporal'].flatMap((name) =>
    when(
      String(services[name]?.networks) !== 'core' || services[name]?.ports !== undefined,
      `${name} is in reach from outside`,
    ),
  ),
  ...when(String(services['mock-agencies']?.networks) !== 'agencies', 'the agencies reach our databases'),
];
