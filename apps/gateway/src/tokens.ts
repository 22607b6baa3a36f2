/** Names under which Nest injects what is no class. */
export const CONFIG = Symbol('config');
export const LOG = Symbol('log');
export const NOW = Symbol('now');
