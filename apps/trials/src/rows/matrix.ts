import { agencyRows } from './kinds/agencies';
import { callbackRows } from './kinds/callbacks';
import { clockRows } from './kinds/clocks';
import { decisionRows } from './kinds/decisions';
import { deploymentRows } from './kinds/deployments';
import { killRows } from './kinds/kills';
import { outageRows } from './kinds/outages';
import { overloadRows } from './kinds/overload';
import { storageRows } from './kinds/storage';
import { undoRows } from './kinds/undos';
import type { Row } from './row';

const numberOf = ({ id }: Row): number => Number(id.slice(1));

const rows = [
  ...[killRows, outageRows, decisionRows, agencyRows, callbackRows],
  ...[undoRows, storageRows, deploymentRows, overloadRows, clockRows],
].flat();

/** The fault matrix of reliability § 1.4, row by row. */
export const matrix: Row[] = rows.sort((one, other) => numberOf(one) - numberOf(other));
