import * as fc from 'fast-check';
import { classify, fold, sentences } from './prose';

const code = 'G01.0f8fad5b-d9cb-469f-a165-70867728950e.birth-registration.register.1';
const acknowledged = sentences.filter(({ meaning }) => meaning !== 'fault' && meaning !== 'invalid');

describe('prose of a province (E.5, F-11)', () => {
  it.each(sentences)('"$example" means $meaning', ({ example, meaning, source }) => {
    expect(classify(example)).toBe(meaning);
    expect(source).toMatch(/^(OBS:S\d+|A: )/);
  });

  it.each(sentences)(
    '"$example" is understood in any case, in NFC and NFD, without accents, with its code',
    (sentence) => {
      const { example, meaning } = sentence;
      const subject = example.replace('Hồ sơ', `Hồ sơ ${code}`);
      for (const written of [
        example.normalize('NFD'),
        example.normalize('NFC').toUpperCase(),
        fold(example),
        `  ${example.replaceAll(' ', '\u00a0')}.\r\n`,
        subject,
      ]) {
        expect(classify(written, [code])).toBe(meaning);
      }
    },
  );

  it.each([
    'Cập nhật trạng thái không thành công',
    'Không thành công',
    'Chưa thành công',
    'Hồ sơ không tồn tại lỗi nghiêm trọng',
    'Hồ sơ chưa tồn tại',
    'Hồ sơ chưa được tiếp nhận',
    'Hồ sơ đã được tiếp nhận nhưng chưa được gửi',
    'Hồ sơ không bị từ chối. Không thể cập nhật trạng thái',
    'Đã trả kết quả',
    'Hồ sơ sẽ được gửi',
    'Logic xử lý hợp lệ',
    'Cập nhật thành công. Hồ sơ không tồn tại',
    'Cập nhật H1không thành công',
    '',
    ' ',
  ])('"%s" is not guessed at', (trap) => {
    expect(classify(trap, [code])).toBe('unclassified');
  });

  it('takes the code of another dossier for something that it does not understand', () => {
    const other = code.replace('0f8f', 'ffff');
    expect(classify(`Hồ sơ ${other} đã tồn tại`, [code])).toBe('unclassified');
    expect(classify(`Hồ sơ ${code}0 đã tồn tại`, [code])).toBe('unclassified');
  });

  it('a "not" or "not yet" put anywhere into a word of acknowledgement leaves nothing to believe (RE-05)', () => {
    const places = acknowledged.flatMap(({ example }) => {
      const words = example.split(' ');
      return words.flatMap((_, at) => ['không', 'chưa'].map((no) => [...words.slice(0, at), no, ...words.slice(at)]));
    });
    expect(places.length).toBeGreaterThan(100);
    for (const words of places)
      expect([words.join(' '), classify(words.join(' '))]).toEqual([words.join(' '), 'unclassified']);
  });

  it('random prose is unclassified, and never throws', () => {
    const syllables = sentences.flatMap(({ example }) => example.split(' '));
    const random = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.lorem(),
    );
    fc.assert(fc.property(random, fc.array(fc.string()), (prose, codes) => classify(prose, codes) === 'unclassified'));
    // Their own words in a random order still say nothing, unless they happen to be one of the sentences again.
    const known = new Set(sentences.map(({ example }) => fold(example)));
    const shuffled = fc
      .array(fc.constantFrom(...syllables), { minLength: 5, maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(shuffled, (prose) => {
        const meaning = classify(prose);
        return meaning === 'unclassified' || meaning === 'fault' || meaning === 'invalid' || known.has(fold(prose));
      }),
    );
  });

  it('does not read on for ever', () => {
    expect(classify(`Server error ${'x '.repeat(1_000_000)}`)).toBe('unclassified');
  });
});
