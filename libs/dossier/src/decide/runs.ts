import type { Decide } from './command';

/** A run's history is archived when it has ended, or named as lost, once; allowed on closed dossiers, owes nothing. */
export const recordRun: Decide<'recordRun'> = ({ runs }, { run, archived }, at) => {
  if (runs[run] === 'archived' || (runs[run] === 'lost' && !archived)) return [];
  return archived
    ? [{ id: `run/${run}/archived`, type: 'RunArchived', at, data: { run, ...archived } }]
    : [{ id: `run/${run}/lost`, type: 'RunLost', at, data: { run } }];
};
