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
