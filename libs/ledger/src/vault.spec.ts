import { keyedDigest, newKey, seal, unseal, unwrapKey, wrapKey } from './vault';

const kek = newKey();
const place = { dossierId: 'd1', half: 'legal', section: 'facts', eventId: 'submitted' } as const;

describe('the vault', () => {
  it('opens what it sealed', () => {
    const key = newKey();
    expect(unseal(key, seal(key, { name: 'An' }, place), place)).toEqual({ name: 'An' });
  });

  it('refuses content passed off as another dossier’s, another section’s or under another key', () => {
    const key = newKey();
    const sealed = seal(key, { name: 'An' }, place);
    expect(() => unseal(key, sealed, { ...place, dossierId: 'd2' })).toThrow();
    expect(() => unseal(key, sealed, { ...place, section: 'factss', eventId: 'ubmitted' })).toThrow();
    expect(() => unseal(newKey(), sealed, place)).toThrow();
  });

  it('wraps a key for one dossier and half only', () => {
    const key = newKey();
    const wrapped = wrapKey(kek, key, 'd1', 'legal');
    expect(unwrapKey(kek, wrapped, 'd1', 'legal')).toEqual(key);
    expect(() => unwrapKey(kek, wrapped, 'd1', 'contact')).toThrow();
  });

  it('digests depend on the dossier’s key, so an ID number cannot be guessed from one', () => {
    const secret = { section: 'facts', legal: { id: '001' } };
    expect(keyedDigest(newKey(), secret)).not.toBe(keyedDigest(newKey(), secret));
  });
});
