import { familyOf, personalNumbersIn, privateTexts } from './family';

const at = new Date('2026-11-23T02:00:00Z');
const birth = { procedure: 'birth', sample: 'plain' };

const numbersOf = (nth: number): string[] =>
  privateTexts(familyOf(birth, nth, at).facts).filter((text) => /^\d{12}$/.test(text));

describe('families', () => {
  it('have numbers of their own, the same person the same one', () => {
    expect(numbersOf(1)).toHaveLength(2);
    const all = Array.from({ length: 300 }, (_, nth) => numbersOf(nth)).flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('repeat', () => {
    expect(familyOf(birth, 5, at)).toEqual(familyOf(birth, 5, at));
  });
});

describe('what is private', () => {
  it('is names, numbers, phones and addresses, not codes and dates', () => {
    const facts = {
      name: 'Trần Thị Thử',
      personalId: '001195000011',
      phone: '+84912345678',
      email: 'a@example.vn',
      code: '00004',
      on: '2026-11-23',
      kind: 'permanent',
      nested: [{ detail: 'Số 1 phố Ví Dụ' }],
    };
    expect(privateTexts(facts)).toEqual([
      'Trần Thị Thử',
      '001195000011',
      '+84912345678',
      'a@example.vn',
      'Số 1 phố Ví Dụ',
    ]);
  });

  it('is, of what an agency issued, the personal number', () => {
    const issued = {
      data: { number: '12/2026', name: 'Giấy khai sinh' },
      parts: [{ data: { personalNumber: '001226000001' } }],
    };
    expect(personalNumbersIn(issued)).toEqual(['001226000001']);
  });
});
