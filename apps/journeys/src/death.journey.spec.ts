import { play } from './play';

const all = { 'civil-registry': 1, population: 1, residence: 1, 'social-insurance': 2, payments: 1 };

describe('a death, from the declaration to the money', () => {
  it('goes through every agency once, and one payer pays once (RC-01)', async () => {
    const line = await play({ procedure: 'death' });
    expect(line).toMatchObject({
      outcome: 'COMPLETED',
      effects: all,
      benefit: { category: 'BHXH_MT', amount: 25_300_000, payer: 'social-insurance' },
      chain: 'verified',
      replay: 'verified',
      rebuild: 'identical',
    });
    expect(line.historyEvents).toBeLessThanOrEqual(20);
  });

  it('is refused by the officer: nothing was sent, nothing is paid', async () => {
    const line = await play({ procedure: 'death', decision: 'refuse' });
    expect(line).toMatchObject({ outcome: 'REFUSED', effects: { 'civil-registry': 0 } });
    expect(line.effects.payments ?? 0).toBe(0);
  });

  it('is paid by the next payer when the first refuses and the citizen agrees (RC-02)', async () => {
    const line = await play({ procedure: 'death', sample: 'two-payers', fault: ['social-insurance:refuse'] });
    expect(line).toMatchObject({
      outcome: 'COMPLETED',
      effects: { payments: 1 },
      benefit: { category: 'BTXH_MT', amount: 10_800_000, payer: 'social-assistance' },
    });
  });

  it('goes on when the citizen hands in what the agencies ask for (RB-07)', async () => {
    const line = await play({
      procedure: 'death',
      fault: ['civil-registry:supplement', 'social-insurance:supplement'],
    });
    expect(line).toMatchObject({ outcome: 'COMPLETED', effects: all });
  });

  it('declared late is looked at once the fee is paid; refused, the fee goes back (D11)', async () => {
    const line = await play({ procedure: 'death', sample: 'late', decision: 'refuse' });
    expect(line).toMatchObject({ outcome: 'REFUSED', effects: { payments: 1 }, reversed: { payments: 1 } });
  });

  it('is withdrawn after the registration: the act stands, no money moves', async () => {
    const line = await play({ procedure: 'death', withdraw: 'after-root' });
    expect(line).toMatchObject({ outcome: 'PARTIALLY_COMPLETED', steps: { 'death-registration': 'COMPLETED' } });
    expect(line.effects.payments ?? 0).toBe(0);
  });

  it('late, lost and doubled answers, a killed worker and a lost Temporal still pay once', async () => {
    const fault = ['social-insurance:pending', 'payments:duplicate-callback', 'population:execute-and-timeout'];
    const line = await play({
      procedure: 'death',
      fault,
      kill: [{ target: 'worker', moment: 'sent' }],
      lose: ['decided'],
    });
    expect(line).toMatchObject({ outcome: 'COMPLETED', effects: all });
  });
});
