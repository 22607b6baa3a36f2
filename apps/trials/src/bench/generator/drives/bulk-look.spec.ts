import { BulkLook } from './bulk-look';

describe('seeing the ends of many cases', () => {
  it('asks about all open cases at once and tells each its own end', async () => {
    const asked: string[][] = [];
    const ends = new BulkLook((ids) => {
      asked.push(ids);
      return Promise.resolve(asked.length === 1 ? [{ id: 'a' }] : [{ id: 'b', fault: 'was refused' }]);
    });
    const [a, b] = [ends.finished('a'), ends.finished('b')];
    await expect(a).resolves.toBeUndefined();
    await expect(b).rejects.toThrow('b: was refused');
    expect(asked).toEqual([['a', 'b'], ['b']]);
  });

  it('tells all when nobody can be asked', async () => {
    const ends = new BulkLook(() => Promise.reject(new Error('connection lost')));
    await expect(ends.finished('a')).rejects.toThrow('connection lost');
  });

  it('looks again for cases that begin later', async () => {
    const ends = new BulkLook((ids) => Promise.resolve(ids.map((id) => ({ id }))));
    await ends.finished('a');
    await expect(ends.finished('b')).resolves.toBeUndefined();
  });
});
