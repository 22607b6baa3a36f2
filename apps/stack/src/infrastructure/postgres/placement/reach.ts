import { statSync } from 'node:fs';
import { dirname } from 'node:path';

const OTHERS_MAY_READ = 0o4;
const OTHERS_MAY_ENTER = 0o1;

/** May any account get to this directory? A clone below /root or in a 0700 temporary directory is out of reach for `postgres`. */
export function isOpenToOthers(directory: string): boolean {
  const enterable = (statSync(directory).mode & OTHERS_MAY_ENTER) !== 0;
  const parent = dirname(directory);
  return enterable && (parent === directory || isOpenToOthers(parent));
}

export function isRunnableByOthers(program: string): boolean {
  const wanted = OTHERS_MAY_READ | OTHERS_MAY_ENTER;
  return (statSync(program).mode & wanted) === wanted && isOpenToOthers(dirname(program));
}
