import { once } from 'node:events';
import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import type { Settings } from '@lienthong/plan';
import { getProcedure } from '@lienthong/procedures';
import { Client } from './client';
import { plainCase } from './demo/demo-options';
import { declarationOf, runCase } from './demo/run-case';
import { startStack } from './stack';
import { othersNamed } from './story/others-named';
import { tellStory } from './story/tell-story';

export interface ServeOptions {
  state: string;
  port: number;
  set: Settings;
  temporalBinary: string;
  databaseUrl?: string;
  signal: AbortSignal;
  tell(line: string): void;
}

/** `npm start`: everything up, a birth and a death told as stories, then at your service until Ctrl-C. */
export async function serve({ state, port, set, tell, signal, ...found }: ServeOptions): Promise<void> {
  const startedAt = Date.now();
  const stack = await startStack({
    stateDir: resolve(state),
    ...found,
    port,
    settings: set,
    ui: true,
    patienceSeconds: 60,
    pollSeconds: 2,
    faults: [],
    seed: 'lien-thong',
    tell,
  });
  try {
    const client = new Client(stack.gatewayUrl, stack.mockUrl);
    await tellCase(client, 'birth', tell);
    const firstCaseSeconds = Math.round((Date.now() - startedAt) / 100) / 10;
    await tellCase(client, 'death', tell);
    const { addresses, temporal } = stack.file;
    for (const [name, address] of Object.entries({ ...addresses, 'temporal-ui': temporal.uiUrl ?? '' }))
      tell(`${name.padEnd(18)} ${address}`);
    tell(`API documentation  ${addresses.gateway}/openapi.json`);
    tell(
      `READY ${JSON.stringify({ ...addresses, temporal: temporal.address, temporalUi: temporal.uiUrl, state: stack.file.stateDir, pid: process.pid, firstCaseSeconds })}`,
    );
    if (!signal.aborted) await once(signal, 'abort');
    tell('stopping …');
  } finally {
    await stack.stop();
  }
}

/** Another family at every start: the same person twice would be a suspected duplicate. */
async function tellCase(client: Client, procedure: string, tell: (line: string) => void): Promise<void> {
  const options = { ...plainCase, procedure };
  const { facts } = declarationOf(options, new Date());
  const declaration = { facts: othersNamed(facts, randomInt(1_000_000)) };
  tell(`\n${getProcedure(procedure).title}`);
  await tellStory(
    client,
    await runCase({ client, tell, trouble: () => Promise.resolve() }, options, declaration),
    tell,
  );
}
