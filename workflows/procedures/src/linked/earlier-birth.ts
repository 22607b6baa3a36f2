import { birth } from '../birth';
import { bookOf, earlierDossier } from './samples';

/** The dossier of an invented birth, as a correction or annulment finds it. */
export const earlierBirth = (sample: string) =>
  earlierDossier(birth, sample, (registeredOn) => ({
    'birth-registration': { book: bookOf(registeredOn), certificateNumber: 'KS-123' },
    'personal-id': { personalNumber: '001326000077' },
    'permanent-residence': { notice: { form: 'CT08', number: 'CT08-7' }, effectiveOn: registeredOn },
    'health-insurance-card': { cardNumber: 'TE1010000000001' },
    'identity-card': { cardNumber: '001326000077' },
  }));
