import { child, keysOf, touches, valueAt } from './pointer';

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

test.each([
  ['/a/0/b', 'x'],
  ['/a/1/b', undefined],
  ['/c/d/e', undefined],
  ['', { a: [{ b: 'x' }] }],
])('at %s stands %j', (pointer, expected) => expect(valueAt({ a: [{ b: 'x' }] }, pointer)).toEqual(expected));
