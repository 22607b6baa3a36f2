/** Vietnam's administrative codes with the days on which they hold (domain A.2, D.6, RD-09). */
export * from './find';
export { type Day, type Period, reform } from './period';
export type { AnyPlace, Commune, District, Province } from './place';
export { type ProvinceCode, provincesBefore2025, provincesSince2025 } from './provinces/names';
export * from './translate';
