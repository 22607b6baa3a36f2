import { findReplayDivergence } from '@lienthong/audit';
import { accept, bicyclePermit, forgetful } from '@lienthong/dossier/samples';
import { recordHistory } from './testing/recorded-histories';
import { EngineBench, eventsOf, type Lived } from './testing/engine-bench';
import { accepted, ScriptedAgency, unavailable, type Script } from './testing/scripted-agency';

let bench: EngineBench;
beforeAll(async () => {
  bench = await EngineBench.open(process.env.LIENTHONG_TEST_SERVER);
});
afterAll(() => bench.close());

const agencies = (scripts: Record<string, Script> = {}) =>
  Object.fromEntries(['office', 'plates', 'parking', 'parade'].map((id) => [id, new ScriptedAgency(scripts[id])]));
const days = (n: number) => n * 24 * 3_600_000;
const patientFor = (ms: number) => ({
  ...bicyclePermit,
  durations: { patienceMs: ms, pollMs: days(1), pollMaxMs: days(4) },
});
const replays = async ({ history, dossierId }: Lived) => {
  expect(await findReplayDivergence(bench.bundle, history, dossierId)).toBeUndefined();
  if (process.env.RECORD_HISTORIES) recordHistory(expect.getState().currentTestName!, { dossierId, history });
};
const openKinds = ({ dossier }: Lived) =>
  Object.values(dossier.tasks)
    .filter(({ status }) => status === 'open')
    .map(({ kind }) => kind);

describe('the engine', () => {
  it('carries a case through every agency in few history events', async () => {
    const all = agencies();
    const lived = await bench.live(bicyclePermit, all, [accept]);
    expect(lived.dossier.outcome).toBe('COMPLETED');
    expect(Object.values(all).map(({ sent }) => sent.length)).toEqual([1, 2, 1, 1]);
    expect(eventsOf(lived)).toBeLessThanOrEqual(8);
    await replays(lived);
  });

  it('asks a silent agency again over weeks, and hears it at last', async () => {
    let asked = 0;
    const silent: Script = {
      send: () => ({ kind: 'pending', reference: 'p' }),
      ask: (key) => (++asked < 6 ? { kind: 'pending', reference: 'p' } : accepted(key)),
    };
    const lived = await bench.live(patientFor(1_000), agencies({ parking: silent }), [accept]);
    expect(lived.dossier.outcome).toBe('COMPLETED');
    expect(asked).toBe(6);
    await replays(lived);
  });

  it('tries an unreachable agency for as long as its patience lasts, then asks a person; siblings go on', async () => {
    const all = agencies({ parking: { send: () => unavailable, ask: () => unavailable } });
    const lived = await bench.live(patientFor(days(1)), all, [accept]);
    expect(openKinds(lived)).toEqual(['unreachable']);
    expect(lived.dossier.steps).toMatchObject({
      parking: { state: 'FAILED_TECHNICAL' },
      parade: { state: 'COMPLETED' },
    });
    expect(all.parking!.sent.length + all.parking!.asked.length).toBeLessThan(200);
    await replays(lived);
  });

  it('asks after a lost answer instead of sending again', async () => {
    const all = agencies({ office: { send: () => ({ kind: 'unavailable', executed: 'unknown' }) } });
    const lived = await bench.live(bicyclePermit, all, [accept]);
    expect(lived.dossier.outcome).toBe('COMPLETED');
    expect(all.office!.sent).toHaveLength(1);
    await replays(lived);
  });

  it('never sends twice to an agency that cannot be asked', async () => {
    const all = agencies({
      office: { send: () => ({ kind: 'unavailable', executed: 'unknown' }), ask: () => ({ kind: 'unsupported' }) },
    });
    const lived = await bench.live(forgetful(bicyclePermit, 'office'), all, [accept]);
    expect(openKinds(lived)).toEqual(['unknown']);
    expect(all.office!.sent).toHaveLength(1);
    await replays(lived);
  });

  it('releases the reservation of a refused root before it ends', async () => {
    const all = agencies({ office: { send: () => ({ kind: 'refused', reason: 'no', ground: 'law' }) } });
    const lived = await bench.live(bicyclePermit, all, [accept]);
    expect(lived.dossier.outcome).toBe('REFUSED');
    expect(all.plates!.undone).toHaveLength(1);
    await replays(lived);
  });

  it('undoes what is held when the citizen withdraws while it runs', async () => {
    const held: Script = {
      send: () => ({ kind: 'pending', reference: 'p' }),
      ask: () => ({ kind: 'pending', reference: 'p' }),
    };
    const all = agencies({ parking: held, parade: held });
    const withdrawn = async ({ tell }: { tell(command: { type: 'withdraw' }): Promise<void> }) => {
      while (all.parade!.sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      await tell({ type: 'withdraw' });
    };
    const lived = await bench.live(patientFor(days(1)), all, [accept], withdrawn);
    expect(lived.dossier.outcome).toBe('PARTIALLY_COMPLETED');
    expect(all.parking!.undone.length + all.parade!.undone.length).toBe(2);
    await replays(lived);
  });

  it('goes on patiently when a quick try breaks', async () => {
    let broken = 0;
    const breaks = () => {
      if (++broken === 1) throw new Error('connection lost');
      return undefined;
    };
    const lived = await bench.live(bicyclePermit, agencies({ parking: { send: (key) => breaks() ?? accepted(key) } }), [
      accept,
    ]);
    expect(lived.dossier.outcome).toBe('COMPLETED');
    await replays(lived);
  });

  it.each([
    { late: 'parking', prompt: 'parade' },
    { late: 'parade', prompt: 'parking' },
  ])('does the same again whichever of two agencies was first: $prompt', async ({ late, prompt }) => {
    let tries = 0;
    const failsLate: Script = {
      send: async (key) => {
        if (++tries > 1) return accepted(key);
        await new Promise((resolve) => setTimeout(resolve, 300));
        return unavailable;
      },
    };
    const silent: Script = { send: () => ({ kind: 'pending', reference: 'p' }) };
    const all = agencies({ [late]: failsLate, [prompt]: silent });
    const lived = await bench.live(patientFor(days(1)), all, [accept]);
    expect(lived.dossier.outcome).toBe('COMPLETED');
    await replays(lived);
  });

  it('leaves an undo that cannot be done to a person', async () => {
    const office: Script = { send: () => ({ kind: 'refused', reason: 'no', ground: 'law' }) };
    const lived = await bench.live(patientFor(days(1)), agencies({ office, plates: { undo: () => unavailable } }), [
      accept,
    ]);
    expect(openKinds(lived)).toEqual(['undo-failed']);
    expect(lived.dossier.outcome).toBeUndefined();
    await replays(lived);
  });
});
