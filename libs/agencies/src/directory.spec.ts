import { DirectoryFaults, parseDirectory } from './directory';
import { knownAgencies } from './schemas';

const callbackSecret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
const entry = (id: string) => ({ url: `http://127.0.0.1:4000/${id}/`, callbackSecret, remembersKeys: true });
const good = () => Object.fromEntries(knownAgencies.map((id) => [id, entry(id)]));

const faultsOf = (input: unknown): string[] => {
  try {
    parseDirectory(input);
    return [];
  } catch (error) {
    return (error as DirectoryFaults).faults;
  }
};

describe('the agency directory', () => {
  it('is taken over frozen, without trailing slashes', () => {
    const directory = parseDirectory(good());
    expect(directory['population']).toEqual({ ...entry('population'), url: 'http://127.0.0.1:4000/population' });
    expect(Object.isFrozen(directory)).toBe(true);
  });

  it('names all faults together and quotes no secret', () => {
    const { residence: _, ...rest } = good();
    const faults = faultsOf({
      ...rest,
      bakery: entry('bakery'),
      population: { url: 'ftp://x', callbackSecret: 'hunter2', remembersKeys: 'yes' },
      'identity-card': { ...entry('identity-card'), url: 'http://me:pw@host/x' },
    });
    expect(faults).toHaveLength(6);
    expect(faults.join()).toMatch(/bakery: unknown agency.*population: url must be http.*residence: is missing/);
    expect(faults.join()).not.toMatch(/hunter2|pw/);
  });

  it('is no directory when it is no object', () => {
    expect(faultsOf([])).toEqual(['is no object']);
    expect(faultsOf(null)).toEqual(['is no object']);
  });

  it('refuses a secret that is too short to sign with', () => {
    expect(faultsOf({ ...good(), population: { ...entry('population'), callbackSecret: 'whsec_aGk=' } })).toHaveLength(
      1,
    );
  });

  describe('a province', () => {
    const credentials = { user: 'dvclt', password: 'hunter2' };
    const access = { protocol: 'province', credentials, province: '01', remembersKeys: false };
    const withEntry = (id: string, more: object) => ({ ...good(), [id]: { ...entry(id), ...more } });

    it('is reached with credentials of its own', () => {
      const directory = parseDirectory(withEntry('civil-registry', { ...access, extra: 1 }));
      expect(directory['civil-registry']).toEqual({
        ...entry('civil-registry'),
        ...access,
        url: 'http://127.0.0.1:4000/civil-registry',
      });
      expect(Object.isFrozen((directory['civil-registry'] as { credentials?: object }).credentials)).toBe(true);
    });

    it('needs all of them, stands for the civil registry only, leaves no tombstones, and is quoted nowhere', () => {
      expect(faultsOf(withEntry('population', access))).toEqual([
        'population: protocol province serves civil-registry only',
      ]);
      const bad = { ...access, credentials: { password: 'hunter2' }, province: 'Hà Nội', remembersKeys: true };
      const faults = faultsOf(withEntry('civil-registry', bad));
      expect(faults).toHaveLength(3);
      expect(faults.join()).not.toMatch(/hunter2|Hà Nội/);
      expect(faultsOf(withEntry('civil-registry', { protocol: 'soap' }))).toHaveLength(1);
    });
  });
});
