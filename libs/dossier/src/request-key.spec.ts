import { parseRequestKey, requestKey } from './request-key';

const dossierId = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('a request key', () => {
  it('comes apart and together again', () => {
    const key = { dossierId, step: 'birth-registration', intent: 'register', round: 12 };
    expect(parseRequestKey(requestKey(dossierId, key))).toEqual(key);
  });

  it.each([
    ['', 'nothing'],
    [`${dossierId}/birth/register`, 'no round'],
    [`${dossierId}/birth/register/01`, 'a padded round'],
    [`${dossierId}/birth/register/1/undo`, 'something behind'],
    ['Nguyễn Văn A/birth/register/1', 'a name for a dossier'],
    [`${dossierId}/../register/1`, 'a path trick'],
    [`${dossierId}/birth/register/1\n`, 'a line break'],
  ])('%j is none: %s', (text) => {
    expect(parseRequestKey(text)).toBeUndefined();
  });
});
