import { getProcedure } from './index';
import { outcomes } from './wording';

test('reads like a person speaking', () => {
  expect(getProcedure('birth').tellStep('birth-registration', 'IN_REVIEW')).toEqual({
    vi: 'Việc đăng ký khai sinh đang được cán bộ xem xét.',
    en: 'Birth registration is being looked at by an officer.',
  });
  expect(Object.keys(outcomes)).toEqual(['COMPLETED', 'PARTIALLY_COMPLETED', 'REFUSED', 'WITHDRAWN']);
});
