export { commitId } from './commit';
export { judgeEverything } from './judge-everything';
export { OneSystem } from './one-system';
export { randomFrom, type Random } from './random';
export { startTrialSystem, type TrialOptions, type TrialSystem } from './trial-system';
export { judgeAtRest, underLoad, type UnderLoad } from './under-load';
