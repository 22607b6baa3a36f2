import { sealWith } from './seal';

const seal = sealWith(Buffer.alloc(32, 1));
const other = sealWith(Buffer.alloc(32, 2));

describe('the seal', () => {
  it('opens what it closed, and nothing that was altered or closed by another', () => {
    const sealed = seal.close({ personalNumber: '001226000001' });
    expect(sealed).not.toContain('001226');
    expect(seal.open(sealed)).toEqual({ personalNumber: '001226000001' });
    expect(() => other.open(sealed)).toThrow();
    expect(() => seal.open(`${sealed.slice(0, -2)}AA`)).toThrow();
  });

  it('gives one digest to one content, told apart by key and by where the parts end', () => {
    expect(seal.digest('ab', 'c')).toBe(seal.digest('ab', 'c'));
    expect(seal.digest('ab', 'c')).not.toBe(seal.digest('a', 'bc'));
    expect(seal.digest('ab', 'c')).not.toBe(other.digest('ab', 'c'));
  });
});
