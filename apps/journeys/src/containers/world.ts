import { parseCompose, type Compose } from './compose';
import { parseDockerfile, type Instruction } from './dockerfile';
import { madeEnvironment, read } from './repository';

/** All that docker/ says, parsed; a spec may alter a copy to see which check notices. */
export interface World {
  composeText: string;
  /** Before interpolation. */
  compose: Compose;
  dockerfile: Instruction[];
  dockerignore: string[];
  gitignore: string[];
  envExample: string;
  env: Record<string, string>;
  dynamicConfigText: string;
}

export function readWorld(): World {
  const composeText = read('docker/compose.yaml');
  return {
    composeText,
    compose: parseCompose(composeText),
    dockerfile: parseDockerfile(read('docker/Dockerfile')),
    dockerignore: linesOf('docker/Dockerfile.dockerignore'),
    gitignore: linesOf('docker/.gitignore'),
    envExample: read('docker/.env.example'),
    env: madeEnvironment(),
    dynamicConfigText: read('docker/temporal/dynamic-config.yaml'),
  };
}

const linesOf = (path: string): string[] =>
  read(path)
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));

/** Says what is wrong, in words; nothing when all is well. */
export type Check = (world: World) => string[] | Promise<string[]>;

export const when = (wrong: boolean, fault: string): string[] => (wrong ? [fault] : []);
