import type { Readers } from '@lienthong/plan';

import type { PaperKind } from '../fields/papers';

const residence = ['permanent-residence'];

/** RH-05: health papers and origin are the civil-status officer's alone; others get whom they have to deal with. */
export const birthReaders = {
  fields: {
    '/mother/personalId': residence,
    '/father/personalId': residence,
    '/residence/householder/personalId': residence,
    '/residence/owner/personalId': residence,
    // The representative confirms the card's data (domain C.3).
    '/filer/personalId': ['identity-card'],
  },
  papers: { 'dwelling-proof': residence, 'signed-consent': residence } satisfies Partial<Record<PaperKind, string[]>>,
} satisfies Readers;
