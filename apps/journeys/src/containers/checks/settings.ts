import { dirname, join, resolve } from 'node:path';
import { interpolate, type Service } from '../compose';
import { exists, read } from '../repository';
import type { Check } from '../world';

type Parse = (env: Record<string, string | undefined>) => unknown;

export const isOurs = ({ build }: Service): boolean => build !== undefined;

/** Every app of ours starts with what compose gives it, and is given nothing that it does not read. */
export const settings: Check = async (world) => {
  const ours = Object.entries(interpolate(world.compose.services, world.env)).filter(([, service]) => isOurs(service));
  return (await Promise.all(ours.map(([name, service]) => faultsOf(name, service)))).flat();
};

async function faultsOf(name: string, { command = [], environment = {} }: Service): Promise<string[]> {
  const [entry = ''] = command;
  if (command.length !== 1 || !/^(apps|docker)\/.*main\.ts$/.test(entry) || !exists(entry))
    return [`${name} runs ${command.join(' ')}, which does not exist`];
  if (!/[cC]onfig\(\)/.test(read(entry))) return [`${name}: ${entry} does not read its settings by config.ts`];
  const wasRead = new Set<string>();
  const recorded = new Proxy(environment, { get: (env, key: string) => (wasRead.add(key), env[key]) });
  try {
    (await parserBeside(entry))(recorded);
  } catch (error) {
    return [`${name}: ${(error as Error).message}`];
  }
  return Object.keys(environment).flatMap((key) =>
    wasRead.has(key) ? [] : [`${name} is given ${key}, which it never reads`],
  );
}

async function parserBeside(entry: string): Promise<Parse> {
  const module = (await import(resolve(__dirname, '../../../../..', dirname(entry), 'config'))) as Record<
    string,
    unknown
  >;
  const parser = Object.values(module).find((value) => typeof value === 'function' && /config$/i.test(value.name));
  if (!parser) throw new Error(`${join(dirname(entry), 'config.ts')} exports no parser`);
  return parser as Parse;
}
