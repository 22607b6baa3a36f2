import { describeRules, type Edge } from '../../rules.contract';
import { getJudgedBirth } from '../check';
import { birth } from '../index';
import { warningRules } from '../warnings';
import { choiceRules, factRules } from './index';

const edges: Record<string, Edge> = {
  'a child born today is declared today (BF-25)': {
    edits: { '/child/bornOn': '2026-11-23', '/birthNotice/issuedOn': '2026-11-23' },
    found: [],
  },
  'a child is under six on the eve of 72 months (RB-03)': {
    edits: { '/child/bornOn': '2020-11-24', '/birthNotice/code': 'Số 15' },
    found: [],
  },
  'and is not on the day (RB-03)': {
    edits: { '/child/bornOn': '2020-11-23', '/birthNotice/code': 'Số 15' },
    found: ['/child/bornOn RB-03'],
  },
  'a child above six may still be given residence (RB-03)': {
    edits: {
      '/child/bornOn': '2020-11-23',
      '/birthNotice/code': 'Số 15',
      '/health': undefined,
      '/identityCard': undefined,
    },
    choose: ['permanent-residence'],
    found: [],
  },
  'a second health card matters only to who asks for one (RB-03)': {
    edits: { '/scope': { hasHealthCard: true }, '/health': undefined, '/identityCard': undefined },
    choose: ['permanent-residence'],
    found: [],
  },
  'a notice had no code on 30/09/2025 (BF-33)': {
    edits: { '/child/bornOn': '2025-09-30', '/birthNotice': { code: 'Số 15', issuedOn: '2025-10-01' } },
    found: [],
  },
  'and has one on 01/10/2025 (BF-33)': {
    edits: { '/child/bornOn': '2025-10-01', '/birthNotice': { code: 'Số 15', issuedOn: '2025-10-01' } },
    found: ['/birthNotice/code BF-33'],
  },
  'a mother of eight is believed (BF-21)': {
    from: 'filed-by-father',
    edits: { '/mother/bornOn': '2018-11-13', '/mother/personalId': undefined },
    found: [],
  },
  'a mother one day short of eight is not (BF-21)': {
    from: 'filed-by-father',
    edits: { '/mother/bornOn': '2018-11-14', '/mother/personalId': undefined },
    found: ['/mother/bornOn BF-21'],
  },
  'with a year alone the doubt is the mother’s (BF-21)': {
    from: 'filed-by-father',
    edits: { '/mother/bornOn': '2018', '/mother/personalId': undefined },
    found: [],
  },
  'a mother of 66 is not believed (BF-21)': {
    from: 'filed-by-father',
    edits: { '/mother/bornOn': '1960-11-13', '/mother/personalId': undefined },
    found: ['/mother/bornOn BF-21'],
  },
  'a mother under fourteen is a caution, no fault (C.2)': {
    from: 'filed-by-father',
    edits: { '/mother/bornOn': '2014-01-01', '/mother/personalId': undefined },
    found: [],
  },
  'a mother of sixteen may file for her child (BF-12)': {
    edits: {
      '/mother/bornOn': '2010-01-01',
      '/filer/bornOn': '2010-01-01',
      '/mother/personalId': '001310000011',
      '/filer/personalId': '001310000011',
      '/residence/householder/personalId': '001310000011',
    },
    found: [],
  },
  'a relative is of age on the eighteenth birthday (BF-12)': {
    from: 'grandmother',
    edits: { '/filer/bornOn': '2008-11-23', '/filer/personalId': '001308000033', '/filer/relation': 'relative' },
    found: [],
  },
  'and is not the day before (BF-12)': {
    from: 'grandmother',
    edits: { '/filer/bornOn': '2008-11-24', '/filer/personalId': '001308000033', '/filer/relation': 'relative' },
    found: ['/filer/bornOn BF-12'],
  },
  'a number may carry a country instead of a province (RD-03)': {
    edits: { '/father/personalId': '123092000022' },
    found: [],
  },
  'with one foreign parent another nationality may be agreed (BF-27)': {
    from: 'foreign-father',
    edits: { '/child/nationality': 'US' },
    found: [],
  },
  'an abandoned child is Vietnamese (BF-27)': {
    from: 'abandoned',
    edits: { '/child/nationality': 'US' },
    found: ['/child/nationality BF-27'],
  },
  'the commune of either parent registers (BF-30)': {
    edits: { '/father/residence/commune': '00008', '/registration/commune': '00008' },
    found: [],
  },
  'an abandoned child is registered where its carers are (BF-30)': {
    from: 'abandoned',
    edits: { '/registration/commune': '00008' },
    found: ['/registration/commune BF-30'],
  },
  'a child may die on the day of birth (BF-28)': {
    from: 'child-died',
    edits: { '/child/diedOn': '2026-11-13' },
    found: [],
  },
  'but not tomorrow (BF-28)': {
    from: 'child-died',
    edits: { '/child/diedOn': '2026-11-24' },
    found: ['/child/diedOn BF-28'],
  },
  'the owning parent may be named as owner (BF-44)': {
    edits: { '/residence/owner': { fullName: 'Nguyễn Văn Mẫu', personalId: '001092000022' } },
    found: [],
  },
  'an owner without a place in the number is told so (RD-03)': {
    edits: {
      '/residence/case': 'with-parent',
      '/residence/owner': { fullName: 'Hoàng Thị Tưởng Tượng', personalId: '099170000055' },
    },
    found: ['/residence/owner/personalId RD-03'],
  },
  'the mother’s number is a woman’s (RD-02)': {
    from: 'filed-by-father',
    edits: { '/mother/personalId': '001095000011' },
    found: ['/mother/personalId RD-02'],
  },
  'filer and mother are told of one number twice, each at their own field (RD-03)': {
    edits: { '/filer/personalId': '099195000011', '/mother/personalId': '099195000011' },
    found: ['/filer/personalId RD-03', '/mother/personalId RD-03'],
  },
  'a void identity card is void for mothers too (BF-24)': {
    from: 'filed-by-father',
    edits: { '/mother/otherPaper': { kind: 'old-identity-card', number: '000000000' } },
    found: ['/mother/otherPaper/kind BF-24'],
  },
  'a filer’s home in a ward that was merged (RD-09)': {
    from: 'guardian',
    edits: { '/filer/residence/commune': '00007', '/registration/commune': '00007' },
    found: ['/filer/residence/commune RD-09', '/registration/commune RD-09'],
  },
  'a commune invalid today that was valid at birth, without the day of its name (RD-09, scenario 26)': {
    from: 'born-before-the-merger',
    edits: { '/child/placeOfBirth/validAt': undefined },
    found: ['/child/placeOfBirth/commune RD-09'],
  },
  'a broken field silences the rules that would read it': {
    edits: { '/filer/personalId': '1', '/mother/bornOn': 'mùa xuân' },
    found: ['/filer/personalId RD-01', '/mother/bornOn BF-02'],
  },
};

const at = new Date('2026-11-23T02:10:00Z');
const durations = { patienceMs: 1, pollMs: 1, pollMaxMs: 1 };

describeRules({
  procedure: birth,
  prefix: 'BF',
  rules: [...factRules, ...choiceRules],
  warningRules,
  edges,
  ofTheChoice: ['RB-05', 'D17'],
  atManyPlaces: ['BF-24', 'BF-35'],
  context: getJudgedBirth({ facts: birth.samples.plain!.facts(at), at, durations, agencies: {} }),
});
