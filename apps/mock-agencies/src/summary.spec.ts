import type { RequestRecord } from './journal/records';
import { summarise } from './summary';

const record = (changed: Partial<RequestRecord>): RequestRecord => ({
  ...{ agency: 'population', dossier: 'd', key: 'd/s/reserve/1', step: 's', intent: 'reserve', status: 'committed' },
  ...{ commits: 1, requestDigest: '', claims: {}, held: false, deferred: false, callbackDone: false },
  ...{ passing: false, verifying: false, ...changed },
});

describe('the summary', () => {
  it('counts an undone effect as effect and as reversed, confirmations and tombstones as neither', () => {
    const summary = summarise([
      record({ status: 'undone' }),
      record({ key: 'd/s/confirm/1', intent: 'confirm' }),
      record({ agency: 'residence', status: 'tombstone', commits: 0 }),
      record({ agency: 'residence', status: 'undone', commits: 0 }),
    ]);
    expect(summary.effects).toEqual({
      ...{ 'civil-registry': 0, population: 1, residence: 0, 'health-insurance': 0, 'identity-card': 0 },
    });
    expect(summary.reversed).toMatchObject({ population: 1, residence: 0 });
    expect(summary.duplicates).toBe(0);
  });

  it('counts an agency beyond the first five only when it did something, and consents and notices on their own', () => {
    const summary = summarise([
      record({ agency: 'payments', intent: 'pay' }),
      record({ agency: 'merit', intent: 'check-merit' }),
      record({ agency: 'vneid', intent: 'consent' }),
      record({ agency: 'notifications', intent: 'notify', key: 'd/outbox/notify/1', claims: { notice: 'a' } }),
      record({ agency: 'notifications', intent: 'notify', key: 'd/outbox/notify/2', claims: { notice: 'b' } }),
      record({ agency: 'national-portal', intent: 'status' }),
    ]);
    expect(summary).toEqual({
      effects: {
        ...{ 'civil-registry': 0, population: 0, residence: 0, 'health-insurance': 0, 'identity-card': 0 },
        payments: 1,
      },
      reversed: { 'civil-registry': 0, population: 0, residence: 0, 'health-insurance': 0, 'identity-card': 0 },
      ...{ duplicates: 0, consents: 1, notices: 2, statuses: 1 },
    });
  });

  it('counts a key that committed twice as a duplicate', () => {
    expect(summarise([record({ commits: 2 })]).duplicates).toBe(1);
  });

  it('counts a second round that stands beside the first as a duplicate, one after an undo not', () => {
    const second = record({ key: 'd/s/reserve/2' });
    expect(summarise([record({}), second]).duplicates).toBe(1);
    expect(summarise([record({ status: 'undone' }), second]).duplicates).toBe(0);
  });
});
