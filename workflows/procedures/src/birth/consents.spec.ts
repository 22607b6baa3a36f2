import { consentParties } from './consents';
import type { BirthFacts } from './form';
import { birth } from './index';
import { edit } from '../samples/edit';
import * as people from './samples/people';

const at = new Date('2026-11-23T02:10:00Z');
const partiesOf = (name: string, edits = {}) =>
  consentParties(edit(birth.samples[name]!.facts(at), edits) as BirthFacts);
const rolesOf = (name: string, edits = {}) => partiesOf(name, edits).map(({ role }) => role);

describe('who has to agree to residence (C.3, RB-13)', () => {
  test('is nobody when the filing parent owns and heads the home, or residence is not asked for', () => {
    expect(rolesOf('plain')).toEqual([]);
    expect(rolesOf('health-card-only')).toEqual([]);
  });

  test('is the head of household and the owner, when they are others', () =>
    expect(partiesOf('grandparents-home')).toEqual([
      { role: 'householder', ...people.grandmotherIdentity },
      { role: 'owner', ...people.strangerIdentity },
    ]));

  test('is one person once, who is both', () =>
    expect(rolesOf('grandparents-home', { '/residence/owner': people.grandmotherIdentity })).toEqual(['householder']));

  test('is both parents when neither of them files', () =>
    expect(rolesOf('filed-by-grandmother')).toEqual(['mother', 'father']));

  test('is a parent who heads the household once, when a relative files', () =>
    expect(rolesOf('filed-by-grandmother', { '/residence/householder': people.motherIdentity })).toEqual([
      'householder',
      'father',
    ]));

  test('is never the filer', () => expect(rolesOf('guardian')).toEqual([]));
});
