import { act, type Act, type Consumer } from '../linked/procedure';

const ground = 'Luật Hộ tịch 60/2014/QH13 Điều 26–28 [K]; NĐ 63/2024/NĐ-CP, sửa đổi bởi NĐ 301/2026/NĐ-CP (RB-23)';

/** RB-23: a new version supersedes the old one. */
export const correction: Act = {
  id: 'correction',
  title: 'Cải chính, bổ sung thông tin khai sinh',
  name: { vi: 'cải chính khai sinh', en: 'The correction of the birth record' },
  intent: act('correct', 'civil-registry'),
  resultName: 'Giấy khai sinh (bản cải chính)',
  source: ground,
};

/** Who was told of the child, and is told again (RI-03, F-03). */
export const consumers: readonly Consumer[] = [
  {
    id: 'population-update',
    of: 'personal-id',
    title: 'Cập nhật Cơ sở dữ liệu quốc gia về dân cư',
    name: { vi: 'cập nhật dữ liệu dân cư', en: 'The update of the population database' },
    intent: act('update', 'population'),
    resultName: 'Xác nhận cập nhật dân cư',
    source: ground,
  },
  {
    id: 'residence-update',
    of: 'permanent-residence',
    title: 'Điều chỉnh thông tin cư trú',
    name: { vi: 'điều chỉnh thông tin cư trú', en: 'The update of the residence record' },
    intent: act('update', 'residence'),
    resultName: 'Thông báo kết quả đăng ký cư trú (CT08)',
    source: 'Luật Cư trú 68/2020/QH14 Điều 26 [K]; NĐ 154/2024/NĐ-CP',
  },
  {
    id: 'health-insurance-update',
    of: 'health-insurance-card',
    title: 'Cấp lại thẻ bảo hiểm y tế theo thông tin đã cải chính',
    name: { vi: 'cập nhật thẻ bảo hiểm y tế', en: 'The update of the health insurance card' },
    intent: act('update', 'health-insurance'),
    resultName: 'Thẻ bảo hiểm y tế điện tử',
    source: 'QĐ 1351/QĐ-BHXH; domain I.2',
  },
  {
    id: 'identity-card-reissue',
    of: 'identity-card',
    title: 'Cấp lại thẻ căn cước theo thông tin đã cải chính',
    name: { vi: 'cấp lại thẻ căn cước', en: 'The new identity card' },
    intent: act('reissue', 'identity-card'),
    resultName: 'Thẻ căn cước',
    source: 'Luật Căn cước 26/2023/QH15; domain I.2',
  },
];
