import { killRows } from './kinds/kills';
import type { Row } from './row';

const numberOf = ({ id }: Row): number => Number(id.slice(1));

/** The fault matrix of reliability § 1.4, row by row. */
export const matrix: Row[] = [...killRows].sort((one, other) => numberOf(one) - numberOf(other));
