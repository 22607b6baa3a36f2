import type { Broken } from '../../verdict';
import type { World } from '../world';

/** Nothing private outside the vault. */
export const judgeNoLeak = ({ leaks }: World): Broken[] =>
  leaks.map(({ where, what }): Broken => ({ invariant: 'I9', what: `${what} in ${where}` }));
