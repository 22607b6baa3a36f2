import { roles, type Actor, type Role } from './actor';
import { judge, mayAttempt, permissions, type Permission, type Verdict } from './policy';

const actor = (role: Role, more: Partial<Actor> = {}): Actor => ({
  role,
  id: `${role}:me`,
  ...(role === 'officer' && { unit: 'u1' }),
  ...more,
});

const subjects = {
  mine: { owner: 'citizen:me' },
  another: { owner: 'citizen:other' },
  'my unit': { owner: 'citizen:other', unit: 'u1' },
  'another unit': { owner: 'citizen:other', unit: 'u2' },
  'my unit, filed by me': { owner: 'citizen:me', unit: 'u1' },
  nothing: {},
};
type SubjectName = keyof typeof subjects;

/** Said a second time, by hand: permission by role and subject. Everything else is denied. */
const citizen = (subject: SubjectName): Verdict =>
  ['mine', 'my unit, filed by me'].includes(subject) ? 'allowed' : 'not-found';
const officer = (subject: SubjectName): Verdict =>
  subject === 'my unit' ? 'allowed' : subject === 'my unit, filed by me' ? 'not-allowed' : 'not-found';
const auditor = (): Verdict => 'allowed';
const operator = (): Verdict => 'allowed';
const expected: Record<Permission, Partial<Record<Role, (subject: SubjectName) => Verdict>>> = {
  'procedure.check': { citizen },
  'dossier.submit': { citizen },
  'dossier.list': { citizen },
  'dossier.read': { citizen },
  'dossier.withdraw': { citizen },
  'dossier.supplement': { citizen },
  'dossier.answer-route': { citizen },
  'dossier.consent': { citizen },
  'dossier.correct': { officer },
  'result.read': { citizen },
  'paper.upload': { citizen },
  'paper.read': { citizen, officer },
  'task.list': { officer },
  'task.read': { officer },
  'task.read-facts': { officer },
  'task.claim': { officer },
  'task.release': { officer },
  'task.decide': { officer },
  'task.resolve': { officer },
  'task.apologise': { officer },
  'audit.read': { auditor },
  'audit.verify': { auditor },
  'operations.read': { operator },
};

const cells = permissions.flatMap((permission) =>
  roles.flatMap((role) =>
    (Object.keys(subjects) as SubjectName[]).map((subject) => [permission, role, subject] as const),
  ),
);

describe('the policy', () => {
  it.each(cells)('%s by %s on %s', (permission, role, subject) => {
    const verdict = expected[permission][role]?.(subject) ?? 'not-allowed';
    expect(judge(actor(role), permission, subjects[subject])).toBe(verdict);
    expect(mayAttempt(actor(role), permission)).toBe(expected[permission][role] !== undefined);
  });

  it('lets an officer without a unit touch nothing, not even what has no unit', () => {
    expect(judge(actor('officer', { unit: undefined }), 'task.decide', {})).toBe('not-found');
  });

  it('denies what it does not know', () => {
    for (const permission of ['constructor', '', 'task.burn'] as unknown as Permission[]) {
      expect(judge(actor('operator'), permission, subjects.mine)).toBe('not-allowed');
    }
  });
});
