import { tidyName } from '@lienthong/form';

/**
 * Typing keys that stayed in a name, e.g. `Nguyeenx` for `Nguyễn` (domain C.1). Only what no Vietnamese syllable has;
 * `Moong` and `Ksor` are family names.
 */
export const hasTelexResidue = (name: string): boolean =>
  tidyName(name)
    .toLowerCase()
    .split(/[ '-]/)
    .some((word) => accentKeys.test(word) || toneKey.test(word));

const accentKeys = /aa|ee|oo(?!ng|c)|dd|[aou]w/;
const toneKey = /(ng|nh|ch|[mnptc])[sfrxj]$/;
