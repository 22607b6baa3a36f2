import type { Period } from './period';

/** What a code meant during a time. The same code may be another place at another time: never compare codes alone. */
interface Place extends Period {
  code: string;
  name: string;
  /** The list or resolution that made it so. */
  source: string;
}

export interface Province extends Place {
  level: 'province';
  /** With its kind, as in print: `Tỉnh Lào Cai`. */
  fullName: string;
  kind: 'province' | 'city';
}

/** Quận, huyện, thị xã, thành phố thuộc tỉnh: until 30/06/2025. */
export interface District extends Place {
  level: 'district';
  province: string;
}

export interface Commune extends Place {
  level: 'commune';
  kind: 'commune' | 'ward' | 'town' | 'special-zone';
  province: string;
  /** Its district's code, until 30/06/2025. */
  district?: string;
}

export type AnyPlace = Province | District | Commune;
