import { agencyRows } from './kinds/agencies';
import { callbackRows } from './kinds/callbacks';
import { decisionRows } from './kinds/decisions';
import { killRows } from './kinds/kills';
import { undoRows } from './kinds/undos';
import type { Row } from './row';

const numberOf = ({ id }: Row): number => Number(id.slice(1));

/** The fault matrix of reliability § 1.4, row by row. */
export const matrix: Row[] = [...killRows, ...decisionRows, ...agencyRows, ...callbackRows, ...undoRows].sort(
  (one, other) => numberOf(one) - numberOf(other),
);
