import { child, keysOf, touches } from './pointer';

test('a pointer escapes what RFC 6901 says, and reads it back', () => {
  expect(child('/a', 'b/c~d')).toBe('/a/b~1c~0d');
  expect(keysOf('/a/b~1c~0d')).toEqual(['a', 'b/c~d']);
  expect(keysOf('')).toEqual([]);
});

test.each([
  ['/a', '/a', true],
  ['/a', '/a/b', true],
  ['/a/b', '/a', true],
  ['', '/a', true],
  ['/a', '/ab', false],
  ['/a/b', '/a/c', false],
])('%s and %s touch: %s', (one, other, expected) => expect(touches(one, other)).toBe(expected));
