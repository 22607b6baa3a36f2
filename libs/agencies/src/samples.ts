import type { KnownAgency, Payload } from './schemas';

/** Invented requests. `n` makes another person: the same parents, day and order would be a suspected duplicate (RB-09). */
const personalId = (n: number): string => `001190${String(n).padStart(6, '0')}`;
const mother = (n: number) => ({ fullName: 'TRẦN THỊ MẪU', personalId: personalId(n) });
const child = { fullName: 'NGUYỄN VĂN THỬ', bornOn: '2026-11-02', sex: 'male' as const };
const address = { province: '01', commune: '00070', detail: 'Số 1 phố Thử Nghiệm' };
const certificate = { number: '1/2026', registeredOn: '2026-11-20' };
const book = { number: '1/2026', volume: '1/2026', page: '1', registeredOn: '2026-11-20' };

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

export const sampleHealthCard = (_n = 1): Payload<'health-insurance', 'issue'> => ({
  child,
  facilityCode: '01001',
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

/** What each agency is asked first: its forward intent and a payload for it. */
export const firstRequests: Record<KnownAgency, { intent: string; payload(n?: number): Record<string, unknown> }> = {
  'civil-registry': { intent: 'register', payload: sampleRegistration },
  population: { intent: 'reserve', payload: sampleReservation },
  residence: { intent: 'register', payload: sampleResidence },
  'health-insurance': { intent: 'issue', payload: sampleHealthCard },
  'identity-card': { intent: 'issue', payload: sampleIdentityCard },
};
