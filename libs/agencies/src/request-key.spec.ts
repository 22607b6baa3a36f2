import { findRequestKey, toKeyText } from './request-key';

const dossier = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('a request key', () => {
  it('comes apart and together again', () => {
    const key = { dossier, step: 'birth-registration', intent: 'register', round: 12 };
    expect(findRequestKey(toKeyText(key))).toEqual(key);
  });

  it.each([
    ['', 'nothing'],
    [`${dossier}/birth/register`, 'no round'],
    [`${dossier}/birth/register/01`, 'a padded round'],
    [`${dossier}/birth/register/1/undo`, 'something behind'],
    ['Nguyễn Văn A/birth/register/1', 'a name for a dossier'],
    [`${dossier}/../register/1`, 'a path trick'],
    [`${dossier}/birth/register/1\n`, 'a line break'],
  ])('%j is none: %s', (text) => {
    expect(findRequestKey(text)).toBeUndefined();
  });
});
