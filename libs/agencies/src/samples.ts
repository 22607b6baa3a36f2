import { sampleDecision, samplePayment } from './samples/death';
import { address, book, certificate, child, mother } from './samples/people';
import type { KnownAgency, Payload } from './schemas';

export {
  sampleDeath,
  sampleDeathMark,
  sampleDecision,
  sampleDecisionOf,
  sampleFee,
  samplePayment,
  sampleRemoval,
  sampleSurvivors,
  sampleVerification,
} from './samples/death';

export const sampleReservation = (n = 1): Payload<'population', 'reserve'> => ({
  child: { ...child, birthOrder: 1, childrenInBirth: 1 },
  mother: mother(n),
  registrationCommune: '00070',
});

export const sampleConfirmation = (personalNumber: string): Payload<'population', 'confirm'> => ({
  personalNumber,
  book,
});

export const sampleRegistration = (n = 1): Payload<'civil-registry', 'register'> => ({
  child: {
    ...child,
    ethnicity: 'Kinh',
    nationality: 'Việt Nam',
    placeOfBirth: 'Bệnh viện Thử, Hà Nội',
    homeTown: 'Hà Nội',
  },
  mother: { ...mother(n), bornOn: '1990', residence: address },
  filer: { ...mother(n), relation: 'mother' },
  registrationCommune: '00070',
  copies: 1,
});

export const sampleResidence = (n = 1): Payload<'residence', 'register'> => ({
  child,
  address,
  residenceCase: 'with-parents',
  householder: mother(n),
  relationToHouseholder: 'child',
  certificate,
});

export const sampleHealthCard = (n = 1): Payload<'health-insurance', 'issue'> => ({
  child,
  facilityCode: String(1000 + n).padStart(5, '0'),
  guardian: 'mother',
  certificate,
  address,
});

export const sampleIdentityCard = (n = 1): Payload<'identity-card', 'issue'> => ({
  child: { ...child, personalNumber: `001226${String(n).padStart(6, '0')}` },
  representative: mother(n),
  deliveryAddress: address,
  certificate,
});

export const sampleConsent = (n = 1): Payload<'vneid', 'consent'> => ({
  subject: 'permanent-residence',
  version: 'consent-1',
  parties: [{ role: 'householder', ...mother(n) }],
  purpose: 'Đồng ý cho đăng ký thường trú',
});

export const sampleStatus = (n = 1): Payload<'national-portal', 'status'> => ({
  receipt: receiptOf(n),
  position: 1,
  status: 1,
  at: '2026-11-22T09:00:00+07:00',
});

export const sampleNotice = (n = 1): Payload<'notifications', 'notify'> => ({
  kind: 'SUBMITTED',
  receipt: receiptOf(n),
  sequence: 1,
  channels: ['portal', 'vneid', 'sms'],
  text: { vi: `Hồ sơ ${receiptOf(n)} đã được nộp.`, en: `Case ${receiptOf(n)} was submitted.` },
});

export const sampleHealthNotice = (n = 1): Payload<'health-facility', 'check-notice'> => ({
  code: `${String(n).padStart(5, '0')}.GBT.01001.26`,
  kind: 'death',
  issuedOn: '2026-11-20',
});

const receiptOf = (n: number): string => `G01.899.208.000-261122-${String(n).padStart(6, '0')}`;

interface FirstRequest {
  intent: string;
  /** Another `n`, another payload. */
  payload(n?: number): Record<string, unknown>;
  /** People take their time: always answered later. */
  waits?: true;
  /** Can be taken back even when it was done. */
  mayUndo?: true;
}

/** What each agency is asked first: its forward intent and a payload for it. */
export const firstRequests: Record<KnownAgency, FirstRequest> = {
  'civil-registry': { intent: 'register', payload: sampleRegistration },
  population: { intent: 'reserve', payload: sampleReservation, mayUndo: true },
  residence: { intent: 'register', payload: sampleResidence },
  'health-insurance': { intent: 'issue', payload: sampleHealthCard },
  'identity-card': { intent: 'issue', payload: sampleIdentityCard },
  vneid: { intent: 'consent', payload: sampleConsent, waits: true, mayUndo: true },
  payments: { intent: 'pay', payload: samplePayment, mayUndo: true },
  'social-insurance': { intent: 'decide-insurance', payload: (n) => sampleDecision('BHXH_MT', '1950-01-01', n) },
  merit: { intent: 'decide-merit', payload: (n) => sampleDecision('NCC_MT', '1950-01-07', n) },
  'social-assistance': { intent: 'decide-assistance', payload: (n) => sampleDecision('BTXH_MT', '1950-01-05', n) },
  'health-facility': { intent: 'check-notice', payload: sampleHealthNotice, mayUndo: true },
  notifications: { intent: 'notify', payload: sampleNotice },
  'national-portal': { intent: 'status', payload: sampleStatus },
};
