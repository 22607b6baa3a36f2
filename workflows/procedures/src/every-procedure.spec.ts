import { findProcedure, getProcedure, procedures, registryOf } from './index';
import { describeProcedure } from './procedure.contract';

// An officer's decision about another dossier has few fields.
for (const procedure of procedures)
  describeProcedure(procedure, procedure.actsOn ? { good: 4, bad: 10 } : { good: 8, bad: 25 });

describe('the registry', () => {
  test('finds by id, and says so when there is none', () => {
    expect(findProcedure('birth')?.code).toBe('3.000722');
    expect(findProcedure('death')?.code).toBe('2.002913');
    expect(findProcedure('__proto__')).toBeUndefined();
    expect(() => getProcedure('bicycle-permit')).toThrow('no procedure bicycle-permit');
  });

  test('refuses two procedures of one name', () => {
    const birth = getProcedure('birth');
    expect(() => registryOf(birth, birth)).toThrow('same id');
  });
});
