import { accept, bicyclePermit, forgetful, submit } from '@lienthong/dossier/samples';
import { Ledger, MemoryStorage } from '@lienthong/ledger';
import { accepted, ScriptedAgency, type Script } from '../testing/scripted-agency';
import { leaveBegun, workOffStep, type StepWork, type Work } from './step';

const dossierId = '00000000-0000-7000-8000-000000000001';

async function reviewed(plan: typeof bicyclePermit, scripts: Record<string, Script> = {}) {
  const ledger = new Ledger(new MemoryStorage(), { keyEncryptionKey: Buffer.alloc(32, 1) });
  for (const command of [submit(plan), accept]) await ledger.transact({ dossierId, actor: 'system:spec', command });
  const agencies = Object.fromEntries(
    ['office', 'plates', 'parking', 'parade'].map((id) => [id, new ScriptedAgency(scripts[id])]),
  );
  const tools: StepWork = { ledger, port: (id) => agencies[id]!, payloadOf: async () => ({}), now: Date.now };
  const work: Work = { dossierId, step: 'permit', run: 'r', wrote: [], opened: new Map() };
  return { ledger, agencies, tools, work };
}

describe('a step whose time is over when it has begun and not yet sent', () => {
  it('says so of an agency that cannot be asked: sent later, nobody has to doubt it', async () => {
    const { ledger, agencies, tools, work } = await reviewed(forgetful(bicyclePermit, 'plates'));
    expect(await workOffStep(tools, work, () => false)).toEqual({ interrupted: true });
    expect((await ledger.find(dossierId))!.dossier.requests['permit/reserve/0']!.status).toBe('not-executed');
    await workOffStep(tools, work);
    expect([agencies.plates!.asked, agencies.plates!.sent.length]).toEqual([[], 2]);
    expect((await ledger.find(dossierId))!.dossier.steps['permit']!.state).toBe('COMPLETED');
  });

  it('need not do so of one that can: it is asked', async () => {
    const { ledger, agencies, tools, work } = await reviewed(bicyclePermit);
    await workOffStep(tools, work, () => false);
    const before = await ledger.trail(dossierId);
    await workOffStep(tools, work, () => false);
    expect(await ledger.trail(dossierId)).toEqual(before);
    await workOffStep(tools, work);
    expect([agencies.plates!.asked.length, agencies.plates!.sent.length]).toEqual([1, 2]);
  });
});

describe('what a step has laid into the vault', () => {
  it('need not be read again by what follows', async () => {
    const { tools, work } = await reviewed(bicyclePermit);
    await workOffStep(tools, work);
    const keys = ['permit/reserve/0', 'permit/issue/0', 'permit/confirm/0'].map((name) => `${dossierId}/${name}`);
    expect([...work.opened.values()]).toEqual(keys.map((of) => ({ section: 'result', legal: { of } })));
  });
});

describe('what is owed once a step is over', () => {
  it('is begun by its last answer for whoever has the dossier to himself, and sent without another word', async () => {
    const { ledger, agencies, tools, work } = await reviewed(bicyclePermit);
    const reviewedAt = (await ledger.trail(dossierId)).length;
    const alone: Work = { ...work, begun: new Map() };
    await workOffStep(tools, alone);
    expect([...alone.begun!.keys()]).toEqual(['parking', 'parade']);
    const before = (await ledger.trail(dossierId)).length;
    await workOffStep(tools, { ...alone, step: 'parking' });
    const added = (await ledger.trail(dossierId)).slice(before).map(({ eventId }) => eventId);
    expect(added[0]).toBe('parking/register/0/accepted');
    expect([agencies.parking!.asked, agencies.parking!.sent.length]).toEqual([[], 1]);
    expect([...alone.begun!.keys()]).toEqual(['parade']);
    expect(alone.wrote).toEqual((await ledger.trail(dossierId)).slice(reviewedAt).map(({ seq }) => seq));
  });

  it('is left to others by whoever has not', async () => {
    const { ledger, tools, work } = await reviewed(bicyclePermit);
    await workOffStep(tools, work);
    const { requests } = (await ledger.find(dossierId))!.dossier;
    expect(Object.keys(requests)).toEqual(['permit/reserve/0', 'permit/issue/0', 'permit/confirm/0']);
  });

  it('is nothing when the citizen withdraws while the last answer is waited for', async () => {
    const withdraw = { dossierId, actor: 'citizen:1', command: { type: 'withdraw' as const } };
    const confirm = async (key: string) => {
      if (key.includes('confirm')) await ledger.transact(withdraw);
      return accepted(key);
    };
    const { ledger, agencies, tools, work } = await reviewed(bicyclePermit, { plates: { send: confirm } });
    const alone: Work = { ...work, begun: new Map() };
    await workOffStep(tools, alone);
    const { requests, steps } = (await ledger.find(dossierId))!.dossier;
    expect([Object.keys(requests).includes('parking/register/0'), steps['parking']!.state]).toEqual([
      false,
      'WITHDRAWN',
    ]);
    expect([alone.begun!.size, agencies.parking!.sent]).toEqual([0, []]);
  });

  it('and is then not taken up: asked first, unless it cannot be asked, of which it is told that nothing was sent', async () => {
    const { ledger, agencies, tools, work } = await reviewed(forgetful(bicyclePermit, 'parade'));
    const alone: Work = { ...work, begun: new Map() };
    await workOffStep(tools, alone);
    for (const step of ['parking', 'parade', 'plate']) await leaveBegun(tools, { ...alone, step });
    const { requests } = (await ledger.find(dossierId))!.dossier;
    const statuses = ['parking', 'parade'].map((step) => requests[`${step}/register/0`]!.status);
    expect([statuses, alone.begun!.size]).toEqual([['begun', 'not-executed'], 0]);
    for (const step of ['parking', 'parade']) await workOffStep(tools, { ...work, step });
    expect([agencies.parking!.asked.length, agencies.parade!.asked.length]).toEqual([1, 0]);
    expect((await ledger.find(dossierId))!.dossier.outcome).toBe('COMPLETED');
  });
});
