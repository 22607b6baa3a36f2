import { declaration } from '@lienthong/form';

import { certificateNumber, decision } from '../linked/form';

/** Thu hồi, hủy bỏ Giấy khai sinh: entered by the office whose entry is annulled. */
export const annulmentFacts = declaration('Hủy bỏ đăng ký khai sinh', { decision, certificateNumber });
