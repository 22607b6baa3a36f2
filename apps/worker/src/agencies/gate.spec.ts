import { ScriptedAgency, unavailable } from '../testing/scripted-agency';
import { Gates } from './gate';

let now = 0;
const failing = (gates: Gates) => gates.through('a', new ScriptedAgency({ ask: () => unavailable }));

describe('the gate before an agency', () => {
  it('shuts after five failures in a row, for a while, and for that agency only', async () => {
    const gates = new Gates(32, () => now);
    const port = failing(gates);
    for (let n = 0; n < 4; n++) await port.ask('k', 'i');
    expect(gates.mayTry('a')).toBe(true);
    await port.ask('k', 'i');
    expect(gates.mayTry('a')).toBe(false);
    expect(gates.mayTry('b')).toBe(true);
    now += 500;
    expect(gates.mayTry('a')).toBe(true);
  });

  it('opens with the first success', async () => {
    const gates = new Gates(32, () => now);
    const port = failing(gates);
    for (let n = 0; n < 9; n++) await port.ask('k', 'i');
    await gates.through('a', new ScriptedAgency()).send({ key: 'k', intent: 'i', dossier: 'd', payload: {} });
    expect(gates.mayTry('a')).toBe(true);
  });

  it('leaves an agency in peace for as long as it has asked to be, whoever wants something of it', async () => {
    const gates = new Gates(32, () => now);
    let asked = 0;
    const busy = { kind: 'unavailable', executed: 'no', retryAfterMs: 2_000 } as const;
    const port = gates.through('a', new ScriptedAgency({ ask: () => (asked++, busy) }));
    await port.ask('k', 'i');
    now += 500;
    const request = { key: 'k', intent: 'i', dossier: 'd', payload: {} };
    expect(await port.send(request)).toEqual({ kind: 'unavailable', executed: 'no', retryAfterMs: 1_500 });
    expect(await port.ask('other', 'i')).toMatchObject({ retryAfterMs: 1_500 });
    expect(asked).toBe(1);
    expect(gates.mayTry('a')).toBe(false);
    now += 1_500;
    expect(gates.mayTry('a')).toBe(true);
    expect(await port.send(request)).toMatchObject({ kind: 'accepted' });
  });

  it('waits a minute at most, however long an agency wants to be left alone', async () => {
    const gates = new Gates(32, () => now);
    const day = { kind: 'unavailable', executed: 'no', retryAfterMs: 86_400_000 } as const;
    await gates.through('a', new ScriptedAgency({ undo: () => day })).undo('k');
    now += 60_000;
    expect(gates.mayTry('a')).toBe(true);
  });

  it('lets no more quick tries in than it is wide', () => {
    const gates = new Gates(1, () => now);
    const hanging = {
      send: () => new Promise<never>(() => undefined),
      ask: () => new Promise<never>(() => undefined),
      undo: () => new Promise<never>(() => undefined),
    };
    void gates.through('a', hanging).ask('k', 'i');
    expect(gates.mayTry('a')).toBe(false);
  });
});
