import { addDays, vietnamDay } from '@lienthong/form';
import type { Sample } from '@lienthong/plan';

import type { Edits } from '../../samples/edit';
import { variantsOf } from '../../samples/variants';
import * as people from './people';

/** A pensioner who died three days ago in hospital, declared by his son, who buried him; the widow draws survivor benefit. */
export const plainFacts = (at: Date) => {
  const today = vietnamDay(at);
  const diedOn = addDays(today, -3);
  return {
    filer: people.filingSon,
    registration: { province: people.home.province, commune: people.home.commune },
    deceased: people.deceased,
    death: {
      diedOn,
      time: '05:30',
      place: { province: '01', commune: '00004', detail: 'Bệnh viện Ví Dụ' },
      cause: 'Bệnh tuổi già',
    },
    notice: {
      kind: 'health-facility',
      code: `00001.GBT.01234.${diedOn.slice(2, 4)}`,
      issuedOn: diedOn,
      issuedBy: 'Bệnh viện Ví Dụ',
    },
    benefit: { claimedCategory: 'BHXH_MT', payee: people.payingSon, payment: people.sonsAccount },
    survivors: { form: 'monthly', relatives: [people.dependantWife], meetingHeldOn: addDays(today, -1) },
    delivery: { deathExtract: 'electronic' },
  };
};

export const { good, bad } = variantsOf({ facts: plainFacts });

export const removalOnly = ['residence-removal'];
export const withFuneral = ['residence-removal', 'funeral-allowance'];

export const noSurvivors: Edits = { '/survivors': undefined };
export const noBenefits: Edits = { '/benefit': undefined, '/survivors': undefined };

/** Claims a category and, by the day of birth, has what the databases will confirm. */
const claims = (category: string, confirmed: keyof typeof people.bornOnFor): Edits => ({
  ...noSurvivors,
  '/benefit/claimedCategory': category,
  '/deceased/bornOn': people.bornOnFor[confirmed],
});

const paper = (kind: string, issuedBy: string, issuedOn: string): Edits => ({
  '/notice': { kind, number: '15/2026', issuedOn, issuedBy },
});

/** Long after the law's 15 days, but never refused (RB-02). */
const diedOn = (day: string): Edits => ({
  ...noSurvivors,
  '/death/diedOn': day,
  ...paper('health-facility', 'Bệnh viện Ví Dụ', day),
});

/** By whom it is paid, and how. */
const benefits: Record<string, Sample> = {
  'social-assistance': good('drew monthly social assistance (BTXH)', claims('BTXH_MT', 'BTXH'), withFuneral),
  'social-pension': good('drew the social pension (HTXH)', claims('HTXH_MT', 'HTXH'), withFuneral),
  merit: good('a person of merit (NCC)', claims('NCC_MT', 'NCC'), withFuneral),
  veteran: good('a war veteran (CCB)', claims('CCB_MT', 'CCB'), withFuneral),
  'two-payers': good(
    'a pensioner who was also on the list of social assistance: the higher is paid, by BHXH alone (RC-01)',
    claims('BTXH_MT', 'BHXH and BTXH'),
    withFuneral,
  ),
  tie: good('HTXH and BTXH come to the same: HTXH pays (RC-01)', claims('BTXH_MT', 'HTXH and BTXH'), withFuneral),
  'claim-not-confirmed': good(
    'the family claims BHXH, the databases know only of social assistance: another payer is taken',
    claims('BHXH_MT', 'BTXH'),
    withFuneral,
  ),
  'nothing-confirmed': good('no database knows of a benefit', claims('BHXH_MT', 'nothing'), withFuneral),
  'june-2026': good('died on 30/06/2026: the figures of that day', diedOn('2026-06-30'), withFuneral),
  'july-2026': good('died on 01/07/2026: the new figures', diedOn('2026-07-01'), withFuneral),
  'year-only-2026': good(
    'of the death only the year is known, in which the figures changed: an officer looks (RC-04)',
    {
      ...noSurvivors,
      '/death/diedOn': '2026',
      '/death/time': undefined,
      ...paper('court', 'Tòa án Ví Dụ', '2026-08-20'),
    },
    withFuneral,
  ),
  'account-of-another': good(
    'the money goes to the account of a sister, which is confirmed: an officer looks (C.5)',
    {
      ...noSurvivors,
      '/benefit/payment/accountHolder': 'TRAN THI VI DU',
      '/benefit/payment/accountHolderConfirmed': true,
    },
    withFuneral,
  ),
  cash: good('the money is fetched at the office', { '/benefit/payment': { method: 'cash' } }),
  'buried-by-organisation': good(
    'an organisation bore the burial and declares',
    {
      ...noSurvivors,
      '/filer': people.filingOfficer,
      '/benefit/payee': { fullName: 'Trung tâm Bảo trợ xã hội số 2', relation: 'organisation' },
      '/benefit/payment': { method: 'post' },
    },
    withFuneral,
  ),
  'one-off-survivors': good('five relatives want the one-off survivor benefit', {
    '/survivors/form': 'one-off',
    '/survivors/relatives': [
      people.dependantWife,
      ...['son', 'daughter'].map((who) => ({
        ...people[who as 'son' | 'daughter'],
        relation: 'child',
        hasIncome: true,
        agreesOnPayee: true,
      })),
      { fullName: 'Trần Văn Giả Sử', bornOn: '1920', relation: 'parent', hasIncome: false, agreesOnPayee: true },
      {
        fullName: 'Trần Thị Minh Họa',
        bornOn: '1976-01',
        relation: 'child',
        hasIncome: false,
        impairmentPercent: 81,
        agreesOnPayee: true,
      },
    ],
  }),
};

/** Who died, where, and what proves it. */
const deaths: Record<string, Sample> = {
  'died-at-home': good('died at home: the commune gives the notice', (today) => ({
    '/death/place/detail': 'Tại nhà',
    ...paper('commune', 'Ủy ban nhân dân phường Ví Dụ', addDays(today, -2)),
  })),
  'no-permanent-residence': good(
    'lived in a rented room: there is no permanent residence to remove (D9)',
    { '/deceased/residence/kind': 'temporary' },
    ['funeral-allowance', 'survivor-benefit'],
  ),
  unidentified: good(
    'found without papers: registered where found, nothing else is asked for',
    (today) => ({
      ...noBenefits,
      '/filer': people.filingOfficer,
      '/deceased': {
        fullName: 'Chưa rõ tung tích',
        bornOn: '1960',
        sex: 'undetermined',
        ethnicity: '55',
        nationality: 'VN',
      },
      '/death': { diedOn: addDays(today, -3), place: { ...people.home, detail: 'Bờ sông' }, cause: 'Không rõ' },
      ...paper('police', 'Công an phường Ví Dụ', addDays(today, -2)),
    }),
    [],
  ),
  'old-death': good(
    'died long ago, never registered; old papers tell the month',
    {
      ...noBenefits,
      '/deceased/personalId': undefined,
      '/deceased/bornOn': '1921',
      '/deceased/otherPaper': { kind: 'old-identity-card', number: '010000000', issuedOn: '1979-02-01' },
      '/death': { diedOn: '1998-04', place: { detail: 'Không rõ' }, cause: 'Không rõ' },
      '/notice': { kind: 'other-evidence' },
    },
    removalOnly,
  ),
  late: good('declared 30 days after the death, which is late but never refused (RB-02)', (today) => ({
    '/death/diedOn': addDays(today, -30),
  })),
  'declared-dead-by-court': good('a court declared him dead', (today) => ({
    '/death/time': undefined,
    '/death/place/detail': 'Không rõ',
    ...paper('court', 'Tòa án nhân dân khu vực Ví Dụ', addDays(today, -1)),
  })),
  foreigner: good(
    'a foreigner with a passport, who had no residence here: only the death is registered',
    {
      ...noBenefits,
      '/filer/relation': 'relative',
      '/deceased': {
        fullName: "John Example O'Sample",
        bornOn: '1950-01-31',
        sex: 'male',
        ethnicity: '55',
        nationality: 'US',
        otherPaper: { kind: 'passport', number: 'X0000001', issuedOn: '2020-01-01', issuedBy: 'Department of State' },
      },
    },
    [],
  ),
  'corrected-birth-year': good('his year of birth was corrected after his number was given (RD-02 override)', {
    '/deceased/bornOn': '1942-05-12',
    '/deceased/corrected': true,
  }),
  'born-in-year-only': good('his papers name only the year of birth', { '/deceased/bornOn': '1941' }),
  'extract-by-post': good('two copies of the extract, by post', {
    '/copies': 2,
    '/delivery': { deathExtract: 'post', postTo: 'Số 1 phố Ví Dụ, phường Ví Dụ, Hà Nội' },
  }),
};

export const goodSamples: Record<string, Sample> = {
  plain: { story: 'the son declares a death in hospital and chooses all three branches', facts: plainFacts },
  'residence-only': good('only the permanent residence is to be removed', noBenefits, removalOnly),
  'without-survivors': good('funeral benefit, but nobody draws survivor benefit', noSurvivors, withFuneral),
  ...benefits,
  ...deaths,
};
