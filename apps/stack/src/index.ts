/** The whole system on one machine: what `npm start`, the demo, journeys and trials start. */
export { Client, must, type Answer, type Login } from './client';
export { stackEnvironment } from './config';
export { isIncomplete, isWaiting, offeredIn, type Audited } from './demo/audited';
export { demo } from './demo/demo';
export { plainCase, type DemoOptions } from './demo/demo-options';
export { declarationOf, type Declaration } from './demo/run-case';
export * from './infrastructure';
export { startStack, type Another, type Stack } from './stack';
export type { ProcessName, StackOptions } from './stack-options';
export { othersNamed } from './story/others-named';
