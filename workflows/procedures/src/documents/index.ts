/** Results as people see them: a pure function from data to a page. */
export { renderResult, type ResultDocument, type ResultPart } from './render-result';
export { mockSignatures, type Signature } from './signatures';
export { documentStyle } from './style';
