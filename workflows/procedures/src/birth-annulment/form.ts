import { Type } from '@sinclair/typebox';

import { certificateNumber, decision } from '../linked/form';

/** Thu hồi, hủy bỏ Giấy khai sinh: entered by the office whose entry is annulled. */
export const annulmentFacts = Type.Object(
  { decision, certificateNumber },
  { additionalProperties: false, title: 'Hủy bỏ đăng ký khai sinh' },
);
