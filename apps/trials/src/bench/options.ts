import { InvalidArgumentError, Option } from 'commander';
import { full, quick, type Effort } from './effort';
import { systems, type System } from './systems';

export interface BenchOptions {
  json: boolean;
  quick: boolean;
  seed: number;
  only?: System[];
  rounds?: number;
  seconds?: number;
  inFlight?: number;
  out?: string;
  writeDocs: boolean;
}

/** What is asked for on the command line goes before what is usual. */
export function effortOf({ rounds, seconds, inFlight, ...options }: Partial<BenchOptions>): Effort {
  const usual = options.quick ? quick : full;
  return {
    ...usual,
    ...(rounds && { rounds }),
    ...(seconds && { turnMs: seconds * 1_000 }),
    ...(inFlight && { inFlight }),
  };
}

/** As people write them on a command line. */
const nameOf = (system: System): string => system.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const onlyOption = (): Option =>
  new Option('--only <systems>', `rounds of these alone, of ${systems.map(nameOf).join(', ')}`).argParser((text) =>
    text.split(',').map((name) => {
      const found = systems.find((system) => nameOf(system) === name);
      if (!found) throw new InvalidArgumentError(`one of ${systems.map(nameOf).join(', ')}`);
      return found;
    }),
  );
