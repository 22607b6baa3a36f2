export { commitId } from './commit';
export { randomFrom, type Random } from './random';
export { startTrialSystem, type TrialOptions, type TrialSystem } from './trial-system';
