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
});
