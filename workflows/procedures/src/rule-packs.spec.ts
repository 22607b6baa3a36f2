import { findSharedPack, laterDeathNames } from './rule-packs';

const packAt = (instant: string) => findSharedPack(new Date(instant));

describe('the rule pack of an instant of submission (RA-01)', () => {
  test.each([
    ['2022-11-20T16:59:59Z', undefined],
    ['2022-11-20T17:00:00Z', 'R0_PILOT'],
    ['2024-06-30T16:59:59Z', 'R0_PILOT'],
    ['2024-06-30T17:00:00Z', 'R1_ND63'],
    ['2025-06-30T16:59:59Z', 'R1_ND63'],
    ['2025-06-30T17:00:00Z', 'R2_TWO_TIER'],
    ['2026-08-31T16:59:59Z', 'R2_TWO_TIER'],
    ['2026-08-31T17:00:00Z', 'R3_ND301'],
    ['2026-12-31T16:59:59Z', 'R3_ND301'],
    ['2026-12-31T17:00:00Z', 'R4_COORD'],
    ['2027-02-28T16:59:59Z', 'R4_COORD'],
    ['2027-02-28T17:00:00Z', 'R5_LAW2026'],
    ['2040-01-01T00:00:00Z', 'R5_LAW2026'],
  ])('at %s is %s (scenario 34)', (instant, id) => expect(packAt(instant)?.id).toBe(id));

  test('calls the death result by its new name from 01/03/2027 (A.3, scenario 25)', () => {
    expect(packAt('2027-02-28T16:59:59Z')?.deathResultName).toBe('Trích lục khai tử');
    expect(packAt('2027-02-28T17:00:00Z')?.deathResultName).toBe('Giấy chứng tử');
  });

  test('announces the new name to dossiers that may still be open then (RA-01)', () => {
    const march = { from: Date.parse('2027-02-28T17:00:00Z'), name: 'Giấy chứng tử' };
    expect(laterDeathNames(packAt('2026-11-23T02:00:00Z')!)).toEqual([march]);
    expect(laterDeathNames(packAt('2027-02-28T17:00:00Z')!)).toEqual([]);
  });

  test('ends the linked-services software on 01/01/2027 (RA-02, scenario 24)', () => {
    expect(packAt('2026-12-31T16:59:59Z')?.route.hops[0]).toBe('linked-services');
    expect(packAt('2026-12-31T17:00:00Z')?.route.hops[0]).toBe('portal-coordination');
  });

  test('has new forms from 01/09/2026 (RA-02)', () => {
    expect(packAt('2026-08-31T16:59:59Z')?.forms).toContain('63/2024');
    expect(packAt('2026-08-31T17:00:00Z')?.forms).toContain('301/2026');
  });

  test('counts 63 provinces until 30/06/2025 and 34 after (A.2)', () => {
    expect(packAt('2025-06-30T16:59:59Z')?.territory).toBe('63-provinces');
    expect(packAt('2025-06-30T17:00:00Z')?.territory).toBe('34-provinces');
  });
});
