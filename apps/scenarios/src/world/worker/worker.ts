import { openPorts, type AgencyDirectory } from '@lienthong/agencies';
import { Outbox } from '@lienthong/ledger';
import { Courier, createActivities, Gates } from '@lienthong/worker';
import type { Clock } from '../clock';
import { Driver } from './driver';
import { killable } from './killable';
import type { Parts } from '../parts/parts';

/** Faults that never answer must not hold up a run for real seconds. */
const SHORT = { connectMs: 1_000, firstByteMs: 400, totalMs: 1_500 };

/** What a worker process is made of, but for Temporal's part in it; started anew it remembers nothing. */
export interface Worker {
  driver: Driver;
  courier: Courier;
  /** It dies after it has written down what it is about to send, and before it sends. */
  kill: { beforeNextSend: boolean };
  close(): Promise<void>;
}

export function startWorkerParts({ ledger, pool, logger }: Parts, directory: AgencyDirectory, clock: Clock): Worker {
  const { now } = clock;
  const { ports, close } = openPorts(directory, SHORT, () => new Date(now()));
  const kill = { beforeNextSend: false };
  const agencies = killable(ports, kill);
  const activities = createActivities({ ledger, quick: agencies, patient: agencies, gates: new Gates(32, now), now });
  return {
    driver: new Driver({ ledger, activities, clock }),
    courier: new Courier({ ledger, outbox: new Outbox(pool), ports, log: logger, now }),
    kill,
    close,
  };
}
