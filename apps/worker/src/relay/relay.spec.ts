import { WorkflowExecutionAlreadyStartedError, type WorkflowClient } from '@temporalio/client';
import type { Agenda } from '@lienthong/dossier';
import type { Delivered, Delivery, Undelivered } from '@lienthong/ledger';
import type { Log } from '@lienthong/runtime';
import { Relay } from './relay';

const dossierId = '00000000-0000-7000-8000-000000000001';
const agenda = { dossierId, seq: 3, digest: '', owed: [{ kind: 'step' }] } as unknown as Agenda;
const started = new WorkflowExecutionAlreadyStartedError('already started', dossierId, 'linkedProcedure');

/** What Temporal was asked for until the ledger was told that it knows, and which run it named. */
async function told(undelivered: Omit<Undelivered, 'dossierId'>, isOpen = false) {
  const calls: string[] = [];
  const workflows = {
    start: (_: unknown, { requestEagerStart }: { requestEagerStart: boolean }) => {
      calls.push(requestEagerStart ? 'start at once' : 'start');
      return isOpen ? Promise.reject(started) : Promise.resolve({ firstExecutionRunId: 'begun' });
    },
    signalWithStart: () => {
      calls.push('start or signal');
      return Promise.resolve({ signaledRunId: 'signalled' });
    },
    getHandle: () => ({ signal: () => Promise.resolve(void calls.push('signal')) }),
  } as unknown as WorkflowClient;
  const waiting = [{ dossierId, ...undelivered }];
  const delivered = await new Promise<Delivered[]>((resolve) => {
    const delivery = { take: () => Promise.resolve(waiting.splice(0)), delivered: (all: Delivered[]) => resolve(all) };
    const tools = { databaseUrl: 'postgres://127.0.0.1:1/none', taskQueue: 'q', log: {} as Log, staleMs: 1 };
    const relay = new Relay({ delivery: delivery as unknown as Delivery, workflows, ...tools });
    relay.start();
    setTimeout(() => void relay.stop(), 100);
  });
  return { calls, runId: delivered[0]!.runId };
}

describe('the relay', () => {
  it('begins the first run of a dossier with its first task', async () => {
    expect(await told({ agenda, isFirst: true })).toEqual({ calls: ['start at once'], runId: 'begun' });
  });

  it('signals the run that somebody else began meanwhile', async () => {
    const calls = ['start at once', 'start or signal'];
    expect(await told({ agenda, isFirst: true }, true)).toEqual({ calls, runId: 'signalled' });
  });

  it('starts or signals whenever it was told before', async () => {
    expect(await told({ agenda, isFirst: false })).toEqual({ calls: ['start or signal'], runId: 'signalled' });
  });

  it('starts nothing for a dossier that owes nothing', async () => {
    const idle = { ...agenda, owed: [] };
    expect(await told({ agenda: idle, isFirst: false })).toEqual({ calls: ['signal'], runId: undefined });
  });
});
