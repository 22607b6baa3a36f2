import * as fc from 'fast-check';
import { vietnamDay } from '@lienthong/form';
import { fromCompact, fromDotted, fromStatusInstant, toCompact, toDotted, toStatusInstant } from './dates';

const instant = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

describe('dates on the wire (domain C)', () => {
  it('are dd.MM.yyyy in civil-status data, as exact as they are known', () => {
    expect(['2026-11-02', '1990-02', '1990'].map(toDotted)).toEqual(['02.11.2026', '02.1990', '1990']);
    expect(['02.11.2026', '02.1990', '1990'].map(fromDotted)).toEqual(['2026-11-02', '1990-02', '1990']);
    for (const wrong of ['31.02.2026', '2.11.2026', '2026-11-02', '13.1990', '02/11/2026', ''])
      expect([wrong, fromDotted(wrong)]).toEqual([wrong, undefined]);
  });

  it('are yyyyMMdd where a notice was issued', () => {
    expect(toCompact('2026-11-02')).toBe('20261102');
    expect(fromCompact('20261102')).toBe('2026-11-02');
    expect(fromCompact('20260231')).toBeUndefined();
  });

  it('are dd/MM/yyyy HH:mm:ss of Vietnam in status messages', () => {
    expect(toStatusInstant(new Date('2026-12-31T17:00:00Z'))).toBe('01/01/2027 00:00:00');
    expect(fromStatusInstant('01/01/2027 00:00:00')).toEqual(new Date('2026-12-31T17:00:00Z'));
    expect(vietnamDay(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01');
    for (const wrong of ['31/02/2026 09:00:00', '01/01/2027 24:00:00', '01/01/2027', 'hôm nay'])
      expect([wrong, fromStatusInstant(wrong)]).toEqual([wrong, undefined]);
  });

  it('come back as they went, to the second', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const whole = Math.floor(at.getTime() / 1000) * 1000;
        return (
          fromStatusInstant(toStatusInstant(at))?.getTime() === whole &&
          fromDotted(toDotted(vietnamDay(at))) === vietnamDay(at)
        );
      }),
    );
  });
});
