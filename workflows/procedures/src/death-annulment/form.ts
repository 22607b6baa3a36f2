import { Type } from '@sinclair/typebox';

import { numberedFor } from '../fields/numbered';
import { certificateNumber, decision } from '../linked/form';

/** Hủy bỏ đăng ký khai tử of somebody who lives, or of the wrong person: entered by the office whose entry is annulled. */
export const annulmentFacts = numberedFor(
  'DF',
  Type.Object({ decision, certificateNumber }, { additionalProperties: false, title: 'Hủy bỏ đăng ký khai tử' }),
);
