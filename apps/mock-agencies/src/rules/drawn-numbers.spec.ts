import { sampleReservation } from '@lienthong/agencies/samples';
import { lastDayOfChildCard } from './cards/health-insurance';
import type { Office } from '../journal/office';
import { drawUnique } from './draw';
import { toPersonalNumber } from './population/personal-number';

const reservation = (bornOn: string, sex: 'male' | 'female' | 'undetermined', registrationCommune = '79123') => {
  const sample = sampleReservation();
  return { ...sample, registrationCommune, child: { ...sample.child, bornOn, sex } };
};

describe('a personal number (D.1)', () => {
  it.each([
    ['2026-11-02', 'male', '079226'],
    ['2026-11-02', 'female', '079326'],
    ['1999-01-01', 'male', '079099'],
    ['2100-01-01', 'female', '079500'],
    ['2026-11-02', 'undetermined', '079226'],
  ] as const)('of someone born %s, %s, begins with %s', (bornOn, sex, head) => {
    expect(toPersonalNumber(reservation(bornOn, sex), 's', 'k', 0)).toMatch(new RegExp(`^${head}\\d{6}$`));
  });

  it('is the same for the same seed and key, and another for any other (RD-04)', () => {
    const numbers = [
      ['s', 'k', 0],
      ['s', 'l', 0],
      ['t', 'k', 0],
      ['s', 'k', 1],
    ].map(([seed, key, attempt]) =>
      toPersonalNumber(reservation('2026-11-02', 'male'), String(seed), String(key), Number(attempt)),
    );
    expect(new Set(numbers).size).toBe(4);
    expect(toPersonalNumber(reservation('2026-11-02', 'male'), 's', 'k', 0)).toBe(numbers[0]);
  });

  it('of Hà Nội begins with its province, though its communes begin with 00', () => {
    expect(toPersonalNumber(reservation('2026-11-02', 'male', '00070'), 's', 'k', 0)).toMatch(/^001226/);
  });
});

describe('a number that somebody ever held', () => {
  const office = (held: string[]) =>
    ({
      seal: { digest: (_kind: string, number: string) => number },
      records: { holders: (claim: string) => (held.includes(claim) ? [{}] : []) },
    }) as unknown as Office;

  it('is not given out again: the next draw is (RD-04, RD-05)', () => {
    const drawn = (held: string[]) => drawUnique(office(held), 'number', (attempt) => `${attempt}`).number;
    expect([drawn([]), drawn(['0']), drawn(['0', '1'])]).toEqual(['0', '1', '2']);
  });
});

describe('the last day of a child card (RD-08)', () => {
  it.each([
    ['2026-03-15', '2032-09-30'],
    ['2026-09-30', '2032-09-30'],
    ['2026-10-01', '2032-09-30'],
    ['2026-11-02', '2032-11-01'],
    ['2027-01-01', '2033-09-30'],
    ['2024-02-29', '2030-09-30'],
  ])('of someone born %s is %s', (bornOn, last) => {
    expect(lastDayOfChildCard(bornOn)).toBe(last);
  });
});
