import type { ProvinceCode } from './names';

/**
 * New ← old code (NQ 202/2025/QH15, domain D.6; every old commune's successor in the commune list agrees). Seven codes
 * changed their meaning: 15, 24, 44, 52, 80, 82, 91.
 */
export const mergedFrom: Readonly<Record<ProvinceCode, readonly string[]>> = {
  '01': ['01'],
  '04': ['04'],
  '08': ['08', '02'],
  '11': ['11'],
  '12': ['12'],
  '14': ['14'],
  '15': ['15', '10'],
  '19': ['19', '06'],
  '20': ['20'],
  '22': ['22'],
  '24': ['24', '27'],
  '25': ['25', '17', '26'],
  '31': ['31', '30'],
  '33': ['33', '34'],
  '37': ['37', '35', '36'],
  '38': ['38'],
  '40': ['40'],
  '42': ['42'],
  '44': ['44', '45'],
  '46': ['46'],
  '48': ['48', '49'],
  '51': ['51', '62'],
  '52': ['52', '64'],
  '56': ['56', '58'],
  '66': ['66', '54'],
  '68': ['68', '67', '60'],
  '75': ['75', '70'],
  '79': ['79', '74', '77'],
  '80': ['80', '72'],
  '82': ['82', '87'],
  '86': ['86', '83', '84'],
  '91': ['91', '89'],
  '92': ['92', '93', '94'],
  '96': ['96', '95'],
};

/** Old → new, exactly one: no province was divided. */
export const mergedInto: ReadonlyMap<string, string> = new Map(
  Object.entries(mergedFrom).flatMap(([code, old]) => old.map((from) => [from, code])),
);
