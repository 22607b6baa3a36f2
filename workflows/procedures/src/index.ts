/** The linked public services on offer. A new one is one more folder and one more name in this list. */
import { birth } from './birth';
import { registryOf } from './registry';

export { type OfferedProcedure, registryOf } from './registry';
export { outcomes, tellStep } from './wording';

export const { procedures, findProcedure, getProcedure } = registryOf(birth);
