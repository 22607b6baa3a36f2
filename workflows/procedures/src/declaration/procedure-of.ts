import { contactPointersOf } from '@lienthong/form';
import type { TObject } from '@sinclair/typebox';

import type { OfferedProcedure } from '../registry';
import { type RequestBuilder, requestsOf } from '../requests/requests-of';
import { tellerOf } from '../wording';
import { type BranchBlock, fitterOf } from './branch-blocks';

/** What a folder says. */
type Said = Omit<OfferedProcedure, 'schema' | 'fit' | 'toRequest' | 'contactPointers' | 'tellStep'> & {
  schema: TObject;
  /** What each agency is told, by `step/intent`: nothing more than it needs, and never a contact field. */
  requests: Record<string, RequestBuilder>;
  /** By field of the form. */
  blocks?: Record<string, BranchBlock>;
};

/** The rest follows from it. */
export const procedureOf = ({ requests, blocks = {}, ...said }: Said): OfferedProcedure => ({
  ...said,
  fit: fitterOf(blocks),
  toRequest: requestsOf(said.id, requests),
  contactPointers: contactPointersOf(said.schema),
  tellStep: tellerOf(said.id, said.stepNames),
});
