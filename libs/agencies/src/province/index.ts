/** What a province's exchange is written with, for whoever plays the province. */
export { toOurs } from './civil-status/convert';
export { findIntent, findModule } from './civil-status/modules';
export { writeResult } from './civil-status/result';
export { findRequestKey, isProvincialCode, toLinkedCode } from './notation/codes';
export { toStatusInstant } from './notation/dates';
export { provinceAgency, type ProvinceOptions } from './province-agency';
export { sentences, type Meaning } from './reading/prose';
