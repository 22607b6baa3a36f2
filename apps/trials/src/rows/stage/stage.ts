import { Ledger, openPool, PostgresStorage } from '@lienthong/ledger';
import { Client, type Another, type Stack } from '@lienthong/stack';
import type { Pool } from 'pg';
import { disarm } from '../../failpoints/arm';
import { openLinks, type Links } from '../../proxy/links';
import { startProxy, type Proxy } from '../../proxy/proxy';
import { randomFrom, startTrialSystem, type TrialOptions, type TrialSystem } from '../../system';
import { thaw } from './freeze';

/** What a stage is like, where it is not like all others. */
export type World = Pick<TrialOptions, 'faults' | 'patienceSeconds' | 'within'>;

/** A whole system with a proxy on every link, failpoints, and what else rows do to it. */
export interface Stage extends TrialSystem {
  links: Links;
  /** Between a client and the gateway, for whoever wants to be far away. */
  front: Proxy;
  /** Behind `front`. */
  far: Client;
  /** With the owner's rights, past every proxy. */
  pool: Pool;
  ledger: Ledger;
  /** Sets the agencies' faults, instead of those before. */
  faults(...faults: string[]): Promise<void>;
  /** One more process of an app until the stage is healed. */
  another: Stack['another'];
  /** Takes every fault back, and waits until all processes serve. */
  heal(): Promise<void>;
}

export async function openStage(options: World & Pick<TrialOptions, 'seed' | 'say'>): Promise<Stage> {
  const random = randomFrom(options.seed);
  const links = openLinks(() => random.next());
  const system = await startTrialSystem({ ...options, failpoints: true, dial: links.dial });
  const { stack, failpointsDir } = system;
  const front = await startProxy(Number(new URL(stack.gatewayUrl).port), () => random.next());
  const pool = openPool({ url: stack.file.postgres.ownerUrl, max: 4 });
  const others: Another[] = [];
  const faults = (...wanted: string[]) => setFaults(stack, wanted);
  return {
    ...system,
    ...{ links, front, pool, faults },
    far: new Client(`http://127.0.0.1:${front.port}`, stack.mockUrl),
    // Nothing private is opened: any key will do.
    ledger: new Ledger(new PostgresStorage(pool), { keyEncryptionKey: Buffer.alloc(32) }),
    async another(name, own) {
      const other = await stack.another(name, own);
      others.push(other);
      return other;
    },
    async heal() {
      thaw();
      disarm(failpointsDir);
      links.heal();
      front.set({});
      await Promise.all(others.splice(0).map(({ process }) => process.stop()));
      await Promise.all(Object.values(stack.processes).map((process) => process.resume()));
      await faults(...(options.faults ?? []));
      await system.client.mock('POST', '/release');
    },
    async stop() {
      thaw();
      links.heal();
      await pool.end();
      await system.stop();
      await Promise.all([front.close(), links.close()]);
    },
  };
}

async function setFaults({ mockUrl }: Stack, faults: string[]): Promise<void> {
  const answer = await fetch(`${mockUrl}/_mock/faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ faults }),
  });
  if (!answer.ok) throw new Error(`faults: ${answer.status}`);
}
