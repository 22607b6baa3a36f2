import { type ProvinceCode, provincesBefore2025, provincesSince2025 } from '@lienthong/places/provinces';

/** Administrative codes since 01/07/2025 (QĐ 19/2025/QĐ-TTg, domain D.6): 34 provinces, no district, communes of five digits. */
export const provinces = provincesSince2025;

export type { ProvinceCode };

// Integer-like keys ('11') are listed before others ('01') by the language: sort, so that pages and schema show one order.
export const provinceCodes = Object.keys(provinces).sort() as ProvinceCode[];

/** `^\d{5}$`. Whether the commune exists is a question for the dated catalogue, not for the shape. */
export const communePattern = '^\\d{5}$';

/** Personal numbers still carry the 63 provinces that were (domain RD-03); some of these codes mean another province today. */
export const isProvinceBefore2025 = (code: string): boolean => Object.hasOwn(provincesBefore2025, code);
