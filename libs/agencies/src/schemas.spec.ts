import { firstRequests, sampleConfirmation, sampleRegistration } from './samples';
import { findMessage, knownAgencies, messages, type MessageSchemas } from './schemas';
import { findMisfit, fits } from './wire/validate';

describe('messages', () => {
  it.each(knownAgencies)('%s: the sample fits, anything extra does not, at any depth', (agency) => {
    const { intent, payload } = firstRequests[agency];
    const schema = findMessage(agency, intent)!.payload;
    const sample = payload();
    expect(findMisfit(schema, sample)).toBeUndefined();
    expect(fits(schema, { ...sample, extra: 1 })).toBe(false);
    for (const [field, value] of Object.entries(sample)) {
      if (typeof value === 'object' && value) {
        expect(fits(schema, { ...sample, [field]: { ...value, extra: 1 } })).toBe(false);
      }
    }
  });

  it.each(knownAgencies)('%s: every required field is missed', (agency) => {
    const { intent, payload } = firstRequests[agency];
    const schema = findMessage(agency, intent)!.payload as unknown as { required: string[] };
    for (const field of schema.required) {
      const { [field]: _, ...rest } = payload();
      expect(findMisfit(findMessage(agency, intent)!.payload, rest)).toBe(`/${field} required`);
    }
  });

  it('take a parent born in a year, a month or on a day, and a real day for the child', () => {
    const { payload } = messages['civil-registry'].register;
    const registration = sampleRegistration();
    const motherBorn = (bornOn: string) => ({ ...registration, mother: { ...registration.mother, bornOn } });
    for (const bornOn of ['1990', '1990-02', '1990-02-03']) expect(fits(payload, motherBorn(bornOn))).toBe(true);
    for (const bornOn of ['90', '1990-13', '03/02/1990', '']) expect(fits(payload, motherBorn(bornOn))).toBe(false);
    const childBorn = (bornOn: string) => ({ ...registration, child: { ...registration.child, bornOn } });
    expect(fits(payload, childBorn('2026-02-29'))).toBe(false);
    expect(fits(payload, childBorn('2024-02-29'))).toBe(true);
  });

  it('confirm a number with its book entry', () => {
    expect(fits(messages.population.confirm.payload, sampleConfirmation('001226000001'))).toBe(true);
    expect(fits(messages.population.confirm.payload, sampleConfirmation('1226000001'))).toBe(false);
  });

  it('name where a misfit is, never what was there', () => {
    const misfit = findMisfit(messages.population.confirm.payload, { personalNumber: 'Bí Mật', book: {} });
    expect(misfit).toBe('/personalNumber pattern');
  });

  it('are all readable, and none takes an empty object for its own', () => {
    const all = knownAgencies.flatMap((agency) => Object.values<MessageSchemas>(messages[agency]));
    for (const { payload, result } of all) expect([fits(payload, {}), fits(result, {})]).toEqual([false, false]);
  });

  it('take no correction that changes nothing', () => {
    const { payload } = messages.population.update;
    const update = { personalId: '001226000001', decision: { number: '1/QĐ', decidedOn: '2026-11-20' } };
    expect(fits(payload, { ...update, changes: { fullName: 'NGUYỄN VĂN THỬ' } })).toBe(true);
    expect(fits(payload, { ...update, changes: {} })).toBe(false);
  });

  it('know no intent that is not there', () => {
    expect(findMessage('population', 'constructor')).toBeUndefined();
    expect(findMessage('bakery', 'bake')).toBeUndefined();
  });
});
