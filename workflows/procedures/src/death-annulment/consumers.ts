import { type LinkedDossier, rootOf } from '@lienthong/plan';

import { act, type Act, type Consumer } from '../linked/procedure';

export const annulment: Act = {
  id: 'annulment',
  title: 'Hủy bỏ đăng ký khai tử',
  name: { vi: 'hủy bỏ đăng ký khai tử', en: 'The annulment of the death record' },
  intent: act('annul', 'civil-registry'),
  resultName: 'Quyết định hủy bỏ đăng ký khai tử',
  source: 'domain I.2 [K]: RESURRECT_CASE',
};

/** Of an unidentified person nobody was marked dead. */
const wasMarkedDead = ({ plan }: LinkedDossier): boolean =>
  rootOf(plan).intents.some(({ name }) => name === 'mark-dead');

/** RESURRECT_CASE (domain I.2): each confirms that the person is restored; money is recovered by decision, never by itself. */
export const consumers: readonly Consumer[] = [
  {
    id: 'population-restore',
    of: 'death-registration',
    isTold: wasMarkedDead,
    title: 'Khôi phục thông tin trong Cơ sở dữ liệu quốc gia về dân cư',
    name: { vi: 'khôi phục thông tin dân cư', en: 'The restoring of the population record' },
    intent: act('restore', 'population'),
    resultName: 'Xác nhận khôi phục thông tin dân cư',
    source: 'domain I.2 RESURRECT_CASE; NĐ 137/2015/NĐ-CP',
  },
  {
    id: 'residence-restore',
    of: 'residence-removal',
    title: 'Khôi phục đăng ký thường trú',
    name: { vi: 'khôi phục đăng ký thường trú', en: 'The restoring of the permanent residence' },
    intent: act('restore', 'residence'),
    resultName: 'Thông báo kết quả đăng ký cư trú (CT08)',
    source: 'Luật Cư trú 68/2020/QH14 Điều 35 [K]; domain I.2',
  },
  {
    id: 'payment-recovery',
    of: 'funeral-allowance',
    title: 'Thu hồi mai táng phí đã chi',
    name: { vi: 'thu hồi mai táng phí', en: 'The recovery of the funeral allowance' },
    intent: { name: 'recover', agency: 'payments', kind: 'money', completes: true },
    resultName: 'Hồ sơ thu hồi',
    source: 'domain I.2: money is recovered by decision, no negative payment',
  },
];
