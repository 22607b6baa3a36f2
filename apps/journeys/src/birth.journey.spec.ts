import { play } from './play';

const all = { 'civil-registry': 1, population: 1, residence: 1, 'health-insurance': 1, 'identity-card': 1 };

describe('a birth, from the declaration to the cards', () => {
  it('goes through every agency once, in few history events', async () => {
    const line = await play();
    expect(line).toMatchObject({
      outcome: 'COMPLETED',
      effects: all,
      chain: 'verified',
      replay: 'verified',
      rebuild: 'identical',
    });
    expect(line.historyEvents).toBeLessThanOrEqual(20);
  });

  it('is supplemented, then accepted; only what was chosen is done', async () => {
    const line = await play({ decision: 'supplement', choose: ['health-insurance-card'] });
    expect(line).toMatchObject({
      outcome: 'COMPLETED',
      steps: { 'permanent-residence': 'NOT_REQUESTED' },
      effects: { residence: 0, 'identity-card': 0 },
    });
  });

  it('is refused by the officer, and nothing was sent', async () => {
    const line = await play({ decision: 'refuse' });
    expect(line.outcome).toBe('REFUSED');
    expect(Object.values(line.effects)).toEqual([0, 0, 0, 0, 0]);
  });

  it('is refused by the registry, and the reserved number is released', async () => {
    const line = await play({ fault: ['civil-registry:refuse'] });
    expect(line).toMatchObject({
      outcome: 'REFUSED',
      effects: { population: 1, residence: 0 },
      reversed: { population: 1 },
      steps: { 'personal-id': 'CANCELLED_BY_ROOT' },
    });
  });

  it('waits for a person when no number can be had', async () => {
    const line = await play({ fault: ['population:refuse'] });
    expect(line).toMatchObject({
      outcome: 'WAITING',
      steps: { 'personal-id': 'REFUSED', 'birth-registration': 'MANUAL_CHECK' },
    });
  });

  it('is withdrawn after the registration: the act stands, held branches are taken back', async () => {
    const line = await play({ withdraw: 'after-root' });
    expect(line).toMatchObject({ outcome: 'PARTIALLY_COMPLETED', steps: { 'birth-registration': 'COMPLETED' } });
  });
});

describe('trouble at the agencies', () => {
  it('late, lost, early and doubled answers still make one effect each', async () => {
    const fault = [
      'population:pending',
      'civil-registry:early-callback',
      'residence:lost-callback',
      'health-insurance:duplicate-callback',
      'identity-card:execute-and-timeout',
    ];
    expect(await play({ fault })).toMatchObject({ outcome: 'COMPLETED', effects: all });
  });

  it('unreadable answers are asked about, never believed', async () => {
    const fault = [
      'population:malformed',
      'civil-registry:html-200',
      'residence:huge',
      'health-insurance:prose',
      'identity-card:flaky:0.4',
    ];
    expect(await play({ fault })).toMatchObject({ outcome: 'COMPLETED', effects: all });
  });

  it('an agency that cannot be asked is never sent to twice', async () => {
    const line = await play({ fault: ['civil-registry:no-ask', 'civil-registry:execute-and-timeout'] });
    expect(line).toMatchObject({ outcome: 'WAITING', effects: { 'civil-registry': 1 }, tasks: [{ kind: 'unknown' }] });
    expect(line.steps[line.tasks[0]!.step]).toBe('FAILED_TECHNICAL');
  });

  it('an agency down for longer than our patience becomes a person’s task; its siblings are done', async () => {
    const line = await play({ fault: ['residence:down:80'], patience: 4 });
    expect(line).toMatchObject({
      outcome: 'WAITING',
      tasks: [{ kind: 'unreachable', step: 'permanent-residence' }],
      effects: { 'identity-card': 1 },
    });
  });
});

describe('trouble at home', () => {
  it.each(['worker', 'gateway', 'temporal', 'postgres', 'mock-agencies'] as const)(
    '%s killed while the first request is out',
    async (target) => {
      expect(await play({ kill: [{ target, moment: 'sent' }] })).toMatchObject({ outcome: 'COMPLETED', effects: all });
    },
  );

  it('Temporal’s database thrown away in the middle of a case', async () => {
    expect(await play({ lose: ['sent'] })).toMatchObject({ outcome: 'COMPLETED', effects: all });
  });
});
