import type { Payload } from '../schemas';
import { address, book, certificate, deceased, mother } from './people';

export const sampleDecisionOf = (number = '12/QĐ-UBND') => ({ number, decidedOn: '2026-11-20' });

export const sampleDeath = (n = 1): Payload<'civil-registry', 'register-death'> => {
  const { diedOn, ...person } = deceased(n);
  return {
    deceased: { ...person, sex: 'male', ethnicity: 'Kinh', nationality: 'Việt Nam', residence: address },
    death: { diedOn, place: 'Bệnh viện Thử, Hà Nội', cause: 'không rõ' },
    notice: { kind: 'health-facility', code: '00001.GBT.01001.26', issuedOn: diedOn },
    filer: { ...mother(n), relation: 'child' },
    registrationCommune: '00070',
    copies: 1,
  };
};

export const sampleVerification = (n = 1): Payload<'population', 'verify'> => {
  const { diedOn: _, ...person } = deceased(n);
  return { person: { ...person, sex: 'male' } };
};

export const sampleDeathMark = (n = 1): Payload<'population', 'mark-dead'> => ({
  personalId: deceased(n).personalId,
  diedOn: deceased(n).diedOn,
  book,
});

export const sampleRemoval = (n = 1): Payload<'residence', 'remove'> => {
  const { diedOn: _, ...person } = deceased(n);
  return { person, address, extract: certificate };
};

/** For whichever agency decides on that category. */
export const sampleDecision = <C extends string>(category: C, bornOn = '1950-01-01', n = 1) => ({
  deceased: deceased(n, bornOn),
  category,
  amount: 25_300_000,
  payee: mother(n),
});

export const sampleSurvivors = (n = 1): Payload<'social-insurance', 'settle-survivors'> => ({
  deceased: deceased(n),
  relatives: [{ ...mother(n), relation: 'wife', bornOn: '1955', unsupported: true }],
  form: 'monthly',
});

export const samplePayment = (n = 1): Payload<'payments', 'pay'> => ({
  category: 'BHXH_MT',
  amount: 25_300_000,
  beneficiary: { ...mother(n), method: 'account', bank: '970436', account: '0123456789' },
  deceasedPersonalId: deceased(n).personalId,
  decisionNumber: 'QD-1',
  payer: 'social-insurance',
});

export const sampleFee = (n = 1): Payload<'payments', 'collect'> => ({
  lines: [{ code: 'LATE_REGISTRATION', amount: 8_000 }],
  payer: mother(n),
});
