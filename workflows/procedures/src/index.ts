/** The linked public services on offer. A new one is one more folder and one more name in this list. */
import { birth } from './birth';
import { death } from './death';
import { registryOf } from './registry';

export { type OfferedProcedure, registryOf } from './registry';
export {
  type Channel,
  channelsOf,
  dueText,
  noticeKinds,
  noticeText,
  smsText,
  type NoticeDetails,
  type NoticeKind,
} from './notices';
export { outcomes, tellStep } from './wording';

export const { procedures, findProcedure, getProcedure } = registryOf(birth, death);
