import { declaration } from '@lienthong/form';

import { numberedFor } from '../fields/numbered';
import { certificateNumber, decision } from '../linked/form';

/** Hủy bỏ đăng ký khai tử of somebody who lives, or of the wrong person: entered by the office whose entry is annulled. */
export const annulmentFacts = numberedFor('DF', declaration('Hủy bỏ đăng ký khai tử', { decision, certificateNumber }));
