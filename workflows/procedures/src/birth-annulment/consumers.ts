import { act, type Act, type Consumer } from '../linked/procedure';

export const annulment: Act = {
  id: 'annulment',
  title: 'Thu hồi, hủy bỏ đăng ký khai sinh',
  name: { vi: 'hủy bỏ đăng ký khai sinh', en: 'The annulment of the birth record' },
  intent: act('annul', 'civil-registry'),
  resultName: 'Quyết định hủy bỏ đăng ký khai sinh',
  source: 'domain I.2 [K]: ANNUL_CASE',
};

/** ANNUL_CASE (domain I.2): each answers with its own decision. */
export const consumers: readonly Consumer[] = [
  {
    id: 'population-cancel',
    of: 'personal-id',
    title: 'Hủy số định danh cá nhân',
    name: { vi: 'hủy số định danh cá nhân', en: 'The cancellation of the personal number' },
    intent: act('cancel', 'population'),
    resultName: 'Xác nhận hủy số định danh',
    source: 'NĐ 137/2015/NĐ-CP Điều 15; domain RD-05: the number is never given out again',
  },
  {
    id: 'residence-cancel',
    of: 'permanent-residence',
    title: 'Hủy bỏ kết quả đăng ký thường trú',
    name: { vi: 'hủy bỏ kết quả đăng ký thường trú', en: 'The cancellation of the permanent residence' },
    intent: act('cancel', 'residence'),
    resultName: 'Thông báo kết quả đăng ký cư trú (CT08)',
    source: 'Luật Cư trú 68/2020/QH14 Điều 35; domain I.2 [K]',
  },
  {
    id: 'health-insurance-lock',
    of: 'health-insurance-card',
    title: 'Khóa thẻ bảo hiểm y tế',
    name: { vi: 'khóa thẻ bảo hiểm y tế', en: 'The lock of the health insurance card' },
    intent: act('lock', 'health-insurance'),
    resultName: 'Xác nhận khóa thẻ',
    source: 'domain I.2: automatic lock only in an annulment',
  },
  {
    id: 'identity-card-revoke',
    of: 'identity-card',
    title: 'Thu hồi thẻ căn cước',
    name: { vi: 'thu hồi thẻ căn cước', en: 'The withdrawal of the identity card' },
    intent: act('revoke', 'identity-card'),
    resultName: 'Xác nhận thu hồi thẻ căn cước',
    source: 'Luật Căn cước 26/2023/QH15; domain I.2: request, track',
  },
];
