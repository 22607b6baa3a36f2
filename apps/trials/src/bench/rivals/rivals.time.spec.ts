import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, type WorkflowBundle, bundleWorkflowCode } from '@temporalio/worker';
import { temporal } from '@temporalio/proto';
import { quietRuntime } from '../quiet-runtime';
import type { Rival } from '../systems';
import { activities } from './activities';
import type { Shape } from './shape';

const { EventType } = temporal.api.enums.v1;
const shape: Shape = { root: 3, branches: [1, 1, 1] };

let env: TestWorkflowEnvironment;
let workflowBundle: WorkflowBundle;

beforeAll(async () => {
  quietRuntime();
  const path = process.env.LIENTHONG_TEST_SERVER;
  const server = path ? { server: { executable: { type: 'existing-path' as const, path } } } : undefined;
  env = await TestWorkflowEnvironment.createTimeSkipping(server);
  const silent = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} };
  workflowBundle = await bundleWorkflowCode({ workflowsPath: require.resolve('./workflows'), logger: silent });
});
afterAll(() => env.teardown());

/** A whole case; counts what its history holds. */
async function live(rival: Rival): Promise<Record<string, number>> {
  const workflowId = `case-of-${rival}`;
  const taskQueue = rival;
  const worker = await Worker.create({ connection: env.nativeConnection, taskQueue, workflowBundle, activities });
  return worker.runUntil(async () => {
    const run = await env.client.workflow.start(rival, { workflowId, taskQueue, args: [shape] });
    await (rival === 'bareSame' ? run.signal('decided') : run.executeUpdate('decide'));
    await run.result();
    const { events = [] } = await run.fetchHistory();
    const count = (type: number) => events!.filter(({ eventType }) => eventType === type).length;
    return {
      activities: count(EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED),
      localActivities: count(EventType.EVENT_TYPE_MARKER_RECORDED),
      timers: count(EventType.EVENT_TYPE_TIMER_STARTED),
      updates: count(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_COMPLETED),
      signals: count(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED),
    };
  });
}

describe('what ours is measured beside', () => {
  it('bare: an activity for each agency call, an update, and nothing else', async () => {
    expect(await live('bare')).toEqual({ activities: 6, localActivities: 0, timers: 0, updates: 1, signals: 0 });
  });

  it('bare with our techniques: the same calls as local activities, a signal', async () => {
    expect(await live('bareSame')).toEqual({ activities: 0, localActivities: 6, timers: 0, updates: 0, signals: 1 });
  });

  it('textbook: two log lines, a notice and a timer for each of four steps, a task, and the calls', async () => {
    expect(await live('textbook')).toEqual({ activities: 19, localActivities: 0, timers: 4, updates: 1, signals: 0 });
  });
});
