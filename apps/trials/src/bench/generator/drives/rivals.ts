import { randomUUID } from 'node:crypto';
import { Client as TemporalClient } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { openPool, query } from '@lienthong/ledger';
import { CONNECTION_SETTINGS } from '@lienthong/worker/settings';
import type { Shape } from '../../rivals/shape';
import { taskQueueOf, type Rival } from '../../systems';
import { BulkLook } from './bulk-look';
import type { Drive } from './drive';
import type { Target } from '../orders';

/** Temporal's own table of current runs, asked as cheaply as our read model; state 3 = ended, status 2 = completed. */
const ENDED = `
  select workflow_id as id, status from current_executions
   where shard_id = any('{1,2,3,4}') and namespace_id = $1 and workflow_id = any($2) and state = 3`;
const COMPLETED = 2;

/** The connections that all rivals share: the same kind of client as our relay has. */
export async function openRivals({ temporalAddress, namespace, temporalDatabaseUrl }: Target) {
  const connection = await NativeConnection.connect({ address: temporalAddress, ...CONNECTION_SETTINGS });
  const { workflow } = new TemporalClient({ connection, namespace });
  const database = openPool({ url: temporalDatabaseUrl, max: 2 });
  const { rows } = await database.query<{ id: Buffer }>('select id from namespaces where name = $1', [namespace]);
  const ends = new BulkLook(async (ids) => {
    const ended = await query<{ id: string; status: number }>(database, ENDED, [rows[0]!.id, ids]);
    return ended.map(({ id, status }) => ({
      id,
      ...(status !== COMPLETED && { fault: `ended with status ${status}` }),
    }));
  });

  return (rival: Rival, shape: Shape): Drive => ({
    async submit() {
      const workflowId = randomUUID();
      await workflow.start(rival, { workflowId, taskQueue: taskQueueOf(rival), args: [shape] });
      return workflowId;
    },
    async decide(id) {
      const handle = workflow.getHandle(id);
      if (rival === 'bareSame') await handle.signal('decided');
      else await handle.executeUpdate('decide');
    },
    finished: (id) => ends.finished(id),
  });
}
