import { throwAwayPostgres } from '@lienthong/testing';
import { officer, operator, reviewOf, submitted } from '../testing/cases';
import { clockAt } from '../testing/clock';
import { startGateway, type StartedGateway } from '../testing/start-gateway';

const friday = '2026-11-20T09:00:00+07:00';
const clock = clockAt(friday);
let gateway: StartedGateway;
let dossierId: string;
beforeAll(async () => {
  const server = await throwAwayPostgres();
  gateway = await startGateway(server, { env: { LIENTHONG_SUBMISSION_AT: '' }, parts: { now: clock.now } });
  dossierId = await submitted(gateway);
});
afterAll(() => gateway.stop());

const stuck = (query = '') => gateway.call(`GET /operations/stuck${query}`, { as: operator });
const tasksAt = async (local: string, query?: string) => {
  clock.set(`${local}+07:00`);
  const { items } = (await stuck(query)).body as { items: { kind: string }[] };
  return items.filter(({ kind }) => kind === 'unclaimed-task');
};

describe('what an operator has to look after (F-14)', () => {
  it('counts by working days: what came on Friday does not stand still on Sunday', async () => {
    expect(await tasksAt('2026-11-22T12:00:00')).toEqual([]);
    expect(await tasksAt('2026-11-23T08:59:00')).toEqual([]);
    expect(await tasksAt('2026-11-23T09:01:00')).toEqual([
      {
        kind: 'unclaimed-task',
        dossierId,
        since: expect.stringMatching(/^2026-11-20T02:00/) as string,
        ageHours: 72,
        unit: 'justice-00004',
        step: 'birth-registration',
        task: reviewOf(dossierId).slice(37),
        what: 'review',
      },
    ]);
  });

  it('counts as many days as it is asked for', async () => {
    expect(await tasksAt('2026-11-23T09:01:00', '?days=2')).toEqual([]);
    // 24/11 is a holiday.
    expect(await tasksAt('2026-11-24T12:00:00', '?days=2')).toEqual([]);
    expect(await tasksAt('2026-11-25T09:01:00', '?days=2')).toHaveLength(1);
    expect(await tasksAt('2026-11-20T09:30:00', '?days=0')).toHaveLength(1);
  });

  it('tells how many there are of each kind, legal dates that nobody looked at among them', async () => {
    clock.set('2026-11-23T09:01:00+07:00');
    expect((await stuck()).body.counts).toMatchObject({ 'unclaimed-task': 1, 'date-unseen': 1 });
  });

  it.each(['?days=-1', '?days=x', '?days=31', '?days=1&days=2', '?unit=x'])('refuses %s', async (query) => {
    expect((await stuck(query)).status).toBe(422);
  });

  it('is no longer said of a task that somebody took', async () => {
    const taken = await gateway.call(`POST /tasks/${reviewOf(dossierId)}/claim`, { as: officer });
    expect(taken.status).toBe(200);
    expect(await tasksAt('2026-11-25T09:01:00')).toEqual([]);
  });
});
