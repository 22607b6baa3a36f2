import { play } from './play';

const registered = { 'civil-registry': 1, population: 1 };

describe('a case whose registration goes through a province', () => {
  it('of a birth outlasts an outage and a lost push: what was not acknowledged, or not found, is pushed again (scenarios 14, 27, F-06)', async () => {
    const line = await play({ via: 'province', fault: ['civil-registry:down:4', 'civil-registry:lost-push'] });
    expect(line).toMatchObject({ outcome: 'COMPLETED', effects: registered, tasks: [], replay: 'verified' });
  });

  it('of a death ends once, though its reports come twice, late and out of order (scenario 13, F-12, RE-03)', async () => {
    const fault = ['civil-registry:pending', 'civil-registry:shuffled-reports', 'civil-registry:duplicate-callback'];
    const line = await play({ procedure: 'death', via: 'province', fault });
    expect(line).toMatchObject({ outcome: 'COMPLETED', effects: registered, tasks: [], rebuild: 'identical' });
  });

  it('waits for a person when the province says what nobody knows, and undoes nothing (scenario 15, F-11, RE-05)', async () => {
    const line = await play({ via: 'province', fault: ['civil-registry:unknown-prose'] });
    expect(line).toMatchObject({
      outcome: 'WAITING',
      effects: { 'civil-registry': 0 },
      reversed: { population: 0 },
      tasks: [{ step: 'birth-registration', kind: 'unreadable' }],
    });
  });
});
