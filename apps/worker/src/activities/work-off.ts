/** What an activity does for one owed action, without Temporal around it: the model explorer drives it. */
export { workOffStep, type StepWork, type Stopped, type Work } from './step';
export { workOffUndo } from './undo';
