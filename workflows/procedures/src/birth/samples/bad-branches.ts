import { addDays } from '@lienthong/form';
import type { Sample } from '@lienthong/plan';

import { inventedPapers } from '../../samples/papers';
import { variantsOf } from '../../samples/variants';
import { bad, goodSamples } from './good';
import { motherIdentity, strangerIdentity } from './people';

/** One fault in another good sample. */
const badFrom = (name: string) => variantsOf(goodSamples[name]!).bad;

/** Faults of the choice and of the branches' own blocks. */
export const badBranches: Record<string, Sample> = {
  'nothing-chosen': bad('no branch at all', '/choose RB-05', {}, []),
  'unknown-branch': bad('a branch that does not exist', '/choose RB-05', {}, ['permanent-residence', 'passport']),
  'branch-chosen-twice': bad('one branch twice', '/choose RB-05', {}, ['identity-card', 'identity-card']),
  'branch-for-child-who-died': badFrom('child-died')('a health card for a child who died', '/choose D17', {}, [
    'health-insurance-card',
  ]),
  'abandoned-without-record': badFrom('abandoned')(
    'an abandoned child without the record of it',
    '/substituteEvidence BF-32',
    { '/substituteEvidence': 'witness-statement' },
  ),
  'residence-block-missing': bad('residence is chosen but not filled in', '/residence BF-37', {
    '/residence': undefined,
  }),
  'health-block-missing': bad('the health card is chosen but not filled in', '/health BF-38', { '/health': undefined }),
  'identity-card-block-missing': bad('the identity card is chosen but not filled in', '/identityCard BF-39', {
    '/identityCard': undefined,
  }),
  'residence-block-not-needed': bad(
    'residence is filled in but not chosen',
    '/residence BF-40',
    { '/identityCard': undefined },
    ['health-insurance-card'],
  ),
  'health-block-not-needed': bad(
    'the health card is filled in but not chosen',
    '/health BF-41',
    { '/identityCard': undefined },
    ['permanent-residence'],
  ),
  'identity-card-block-not-needed': bad(
    'the identity card is filled in but not chosen',
    '/identityCard BF-42',
    { '/health': undefined },
    ['permanent-residence'],
  ),
  'parents-home-without-parents': badFrom('guardian')(
    'residence with parents who are not known',
    '/residence/case BF-43',
    { '/residence/case': 'with-owning-parent' },
  ),
  'owner-is-no-parent': bad(
    'the parents own the dwelling, says the case; the owner is another',
    '/residence/owner BF-44',
    {
      '/residence/owner': strangerIdentity,
    },
  ),
  'owner-not-named': bad('the dwelling is another’s, who is not named', '/residence/owner BF-45', {
    '/residence/case': 'with-parent',
  }),
  'owner-is-parent-after-all': bad('the case says another owns it, the owner is the mother', '/residence/owner BF-45', {
    '/residence/case': 'with-parent',
    '/residence/owner': motherIdentity,
  }),
  'grandchild-of-mother': bad(
    'the mother heads the household for a grandchild',
    '/residence/relationToHouseholder BF-46',
    {
      '/residence/relationToHouseholder': 'grandchild',
    },
  ),
  'father-cannot-be-asked': badFrom('filed-by-grandmother')(
    'the grandmother files; the father, who has no number, would have to agree in VNeID',
    '/residence/confirmation BF-50',
    {
      '/father/personalId': undefined,
      '/father/otherPaper': { kind: 'passport', number: 'X0000001' },
    },
    ['permanent-residence'],
  ),
  'consent-on-paper-not-uploaded': badFrom('agreed-on-paper')(
    'the head of household agrees on paper, which is not there',
    '/papers BF-62',
    { '/papers': undefined },
  ),
  'paper-without-upload': badFrom('agreed-on-paper')(
    'a paper that no upload was answered with',
    '/papers/0/paperId C.4',
    { '/papers/0/paperId': 'CT01.pdf' },
  ),
  'householder-number-without-place': bad('no province had this number', '/residence/householder/personalId RD-03', {
    '/residence/householder/personalId': '099195000011',
  }),
  'facility-code-malformed': bad('four digits', '/health/facilityCode BF-08', { '/health/facilityCode': '1234' }),
  'guardian-not-declared': bad('the card names a father who is not known', '/health/guardian BF-47', {
    '/case': 'father-unknown',
    '/father': undefined,
    '/marriage': undefined,
    '/health/guardian': 'father',
  }),
  'poor-household-paper-of-tomorrow': bad('a paper of tomorrow', '/health/poorHousehold/issuedOn BF-35', (today) => ({
    '/health/poorHousehold': { number: '7', issuedOn: addDays(today, 1) },
  })),
  'identity-card-not-confirmed': bad('the confirmation is not ticked', '/identityCard/confirmed BF-11', {
    '/identityCard/confirmed': false,
  }),
  'grandmother-confirms': badFrom('grandmother')(
    'a grandmother is no legal representative',
    '/identityCard/confirmed BF-48',
    {
      '/health': undefined,
      '/identityCard': {
        confirmed: true,
        deliveryAddress: { province: '01', commune: '00004', detail: 'Số 1 phố Ví Dụ' },
      },
    },
    ['identity-card'],
  ),
  'post-without-address': bad('delivery by post without an address', '/delivery/postTo BF-49', {
    '/delivery': { birthCertificate: 'post' },
  }),
  'too-many-papers': bad('twenty-one papers', '/papers C.4', { '/papers': inventedPapers(21) }),
};
