import { accept, bicyclePermit, forgetful, submit } from '@lienthong/dossier/samples';
import { Ledger, MemoryStorage } from '@lienthong/ledger';
import { ScriptedAgency } from '../testing/scripted-agency';
import { workOffStep, type StepWork, type Work } from './step';

const dossierId = '00000000-0000-7000-8000-000000000001';

async function reviewed(plan: typeof bicyclePermit) {
  const ledger = new Ledger(new MemoryStorage(), { keyEncryptionKey: Buffer.alloc(32, 1) });
  for (const command of [submit(plan), accept]) await ledger.transact({ dossierId, actor: 'system:spec', command });
  const agencies = Object.fromEntries(['office', 'plates'].map((id) => [id, new ScriptedAgency()]));
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
