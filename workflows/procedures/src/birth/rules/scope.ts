import type { BirthRule } from './rule';

/** RB-03: births that this linked service does not take; the sentence says where to go instead. */

export const birthWasNotRegistered: BirthRule = {
  id: 'RB-03',
  reads: ['/scope/registeredBefore'],
  check: ({ scope }) => scope?.registeredBefore !== true,
  vi: 'Trẻ đã được khai sinh: vui lòng làm thủ tục đăng ký lại khai sinh tại Ủy ban nhân dân cấp xã.',
  en: 'The birth is already registered: please use re-registration at the commune.',
};

export const childWasBornInVietnam: BirthRule = {
  id: 'RB-03',
  reads: ['/child/placeOfBirth/country'],
  check: ({ child }) => child.placeOfBirth.country === 'VN',
  vi: 'Trẻ sinh ở nước ngoài: vui lòng đăng ký trực tiếp tại Ủy ban nhân dân cấp xã hoặc cơ quan đại diện Việt Nam.',
  en: 'A birth abroad is registered at the commune or at a Vietnamese mission.',
};

export const birthIsNoBorderCase: BirthRule = {
  id: 'RB-03',
  reads: ['/foreignElement'],
  check: ({ foreignElement }, { settings }) =>
    foreignElement !== 'border-commune' || !settings.flag('gs.excludeBorderCommunes'),
  vi: 'Khai sinh có yếu tố nước ngoài ở xã biên giới: vui lòng đăng ký trực tiếp tại Ủy ban nhân dân xã.',
  en: 'A birth with a foreign element in a border commune is registered at the commune directly.',
};
