import { leavesOf } from '@lienthong/form';

import { describeRules, type Edge } from '../../rules.contract';
import { getJudgedDeath } from '../check';
import { deathFacts } from '../form';
import { death } from '../index';
import { warningRules } from '../warnings';
import { choiceRules, factRules } from './index';

const edges: Record<string, Edge> = {
  'a death of today is declared today (DF-23)': {
    edits: {
      '/death/diedOn': '2026-11-23',
      '/death/time': '09:10',
      '/notice/issuedOn': '2026-11-23',
      '/survivors/meetingHeldOn': '2026-11-23',
    },
    found: [],
  },
  'a minute to come is none yet (DF-26)': {
    edits: {
      '/death/diedOn': '2026-11-23',
      '/death/time': '09:11',
      '/notice/issuedOn': '2026-11-23',
      '/survivors/meetingHeldOn': '2026-11-23',
    },
    found: ['/death/time DF-26'],
  },
  'a year of death may be this year (DF-23)': {
    from: 'old-death',
    edits: { '/death/diedOn': '2026', '/deceased/otherPaper': undefined },
    found: [],
  },
  'but not the next (DF-23)': {
    from: 'old-death',
    edits: { '/death/diedOn': '2027', '/deceased/otherPaper': undefined },
    found: ['/death/diedOn DF-23'],
  },
  'who is born may die the same day (DF-24)': {
    from: 'residence-only',
    edits: { '/deceased/bornOn': '2026-11-20', '/deceased/personalId': '001226000100' },
    found: [],
  },
  'of partly known days only what is certain is refused (DF-24)': {
    from: 'old-death',
    edits: { '/deceased/bornOn': '1998-04-30', '/death/diedOn': '1998' },
    found: [],
  },
  'a death in the year before birth is certain enough (DF-24)': {
    from: 'old-death',
    edits: { '/deceased/bornOn': '1999' },
    found: ['/death/diedOn DF-24'],
  },
  'the old card named who died on 31/12/2024 (DF-37)': {
    from: 'old-death',
    edits: { '/death/diedOn': '2024-12-31' },
    found: [],
  },
  'and nobody from 01/01/2025 on (DF-37)': {
    from: 'old-death',
    edits: { '/death/diedOn': '2025-01-01' },
    found: ['/deceased/otherPaper/kind DF-37'],
  },
  'without a residence the place of death registers (DF-28)': {
    from: 'unidentified',
    edits: { '/registration/commune': '00008' },
    found: ['/registration/commune DF-28'],
  },
  'without residence and place any commune does (DF-28)': {
    from: 'unidentified',
    edits: { '/registration/commune': '00008', '/death/place': { detail: 'Không rõ' } },
    found: [],
  },
  'an old place of death is named as of its day (RD-09, scenario 26)': {
    from: 'old-death',
    edits: {
      '/death/diedOn': '2025-06',
      '/deceased/otherPaper': undefined,
      '/death/place': { province: '01', district: '001', commune: '00007', validAt: '2025-06-20', detail: 'Tại nhà' },
    },
    found: [],
  },
  'without that day it is unknown (RD-09)': {
    from: 'old-death',
    edits: { '/death/place': { province: '01', commune: '00007', detail: 'Tại nhà' } },
    found: ['/death/place/commune RD-09'],
  },
  'a death without residence is registered by what became of the place (DF-28, RD-09)': {
    from: 'unidentified',
    edits: {
      '/death/diedOn': '2025-06',
      '/registration/commune': '00025',
      '/death/place': { province: '01', commune: '00007', validAt: '2025-06-20', detail: 'Bờ sông' },
    },
    found: [],
  },
  'and by no other commune (DF-28)': {
    from: 'unidentified',
    edits: {
      '/death/diedOn': '2025-06',
      '/death/place': { province: '01', commune: '00007', validAt: '2025-06-20', detail: 'Bờ sông' },
    },
    found: ['/registration/commune DF-28'],
  },
  'a number may carry a country instead of a province (RD-03)': {
    edits: { '/deceased/personalId': '123041000100' },
    found: [],
  },
  'a sex that is not known fits any number (RD-02)': {
    edits: { '/deceased/sex': 'undetermined' },
    found: [],
  },
  'evidence of an old death needs neither number, date nor issuer (DF-30, DF-31, DF-32)': {
    edits: { '/notice': { kind: 'other-evidence' } },
    found: [],
  },
  'a paper notice of a hospital has a number instead of a code (DF-30)': {
    edits: { '/notice/code': undefined, '/notice/number': '15/2026' },
    found: [],
  },
  'a notice may be dated on the day of death (DF-33)': { edits: { '/notice/issuedOn': '2026-11-20' }, found: [] },
  'the social pension existed on 01/07/2025 (DF-49)': {
    from: 'july-2026',
    edits: { '/death/diedOn': '2025-07-01', '/benefit/claimedCategory': 'HTXH_MT' },
    found: [],
  },
  'for a death before the figures known no benefit can be claimed here (DF-49)': {
    from: 'july-2026',
    edits: { '/death/diedOn': '1998-04' },
    found: ['/death/time DF-25', '/benefit/claimedCategory DF-49'],
  },
  'an organisation has no personal number (DF-50)': {
    from: 'buried-by-organisation',
    edits: { '/benefit/payee/personalId': '001070000102' },
    found: ['/benefit/payee/personalId DF-50'],
  },
  'an organisation may give a landline (DF-21)': { from: 'buried-by-organisation', edits: {}, found: [] },
  'a confirmation alone is no fault (DF-54)': {
    edits: { '/benefit/payment/accountHolderConfirmed': true },
    found: [],
  },
  'another name that is not confirmed is refused (DF-54)': {
    edits: {
      '/benefit/payment/accountHolder': 'TRAN THI VI DU',
      '/benefit/payment/accountHolderConfirmed': false,
    },
    found: ['/benefit/payment/accountHolder DF-54'],
  },
  'four relatives may draw monthly money (RC-05)': {
    from: 'five-monthly-relatives',
    edits: { '/survivors/relatives/4': undefined },
    found: [],
  },
  'relatives without numbers are not taken for one (DF-80)': {
    edits: {
      '/survivors/relatives/0/personalId': undefined,
      '/survivors/relatives/1': relativeWithoutNumber(),
    },
    found: [],
  },
  'a child born after the death is a relative (DF-82)': {
    edits: {
      '/survivors/relatives/0': { ...relativeWithoutNumber(), bornOn: '2026-11-23', relation: 'child' },
    },
    found: [],
  },
  'a broken field silences the rules that would read it': {
    edits: { '/deceased/personalId': '1', '/death/diedOn': 'mùa xuân' },
    found: ['/deceased/personalId RD-01', '/death/diedOn DF-02'],
  },
};

function relativeWithoutNumber() {
  return { fullName: 'Trần Thị Giả Sử', bornOn: '1980', relation: 'child', hasIncome: false, agreesOnPayee: true };
}

const at = new Date('2026-11-23T02:10:00Z');
const durations = { patienceMs: 1, pollMs: 1, pollMaxMs: 1 };

describeRules({
  procedure: death,
  prefix: 'DF',
  rules: [...factRules, ...choiceRules],
  warningRules,
  edges,
  ofTheChoice: ['RB-04', 'DF-14'],
  atManyPlaces: ['DF-01', 'DF-52'],
  context: getJudgedDeath({ facts: death.samples.plain!.facts(at), at, durations, agencies: {} }),
});

describe('the cause of death', () => {
  test('is sensitive, and so is the notice (RH-01, RH-05)', () => {
    const sensitive = leavesOf(deathFacts)
      .filter(({ schema }) => schema['x-sensitivity'] === 'sensitive')
      .map(({ pointer }) => pointer);
    expect(sensitive).toEqual(
      expect.arrayContaining([
        '/death/cause',
        '/notice/kind',
        '/notice/code',
        '/survivors/relatives/0/impairmentPercent',
      ]),
    );
  });
});
