import { inventedPapers } from '../../samples/papers';
import { bad, badSamples } from './bad';

/** Faults of what is uploaded besides. */
export const badPapers = badSamples({
  'too-many-papers': bad('twenty-one papers', '/papers C.4', { '/papers': inventedPapers(21) }),
});
