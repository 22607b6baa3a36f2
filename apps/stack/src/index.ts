/** The whole system on one machine: what `npm start`, the demo, journeys and trials start. */
export { Client, must, type Answer, type Login } from './client';
export { stackEnvironment } from './config';
export { demo } from './demo/demo';
export { plainCase, type DemoOptions } from './demo/demo-options';
export * from './infrastructure';
export { startStack, type Stack } from './stack';
export type { ProcessName, StackOptions } from './stack-options';
