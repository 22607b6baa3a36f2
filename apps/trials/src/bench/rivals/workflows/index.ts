/** What the rivals' workers run; each file is one way to write the same case. */
export { bare } from './bare.workflow';
export { bareSame } from './bare-same.workflow';
export { textbook } from './textbook.workflow';
