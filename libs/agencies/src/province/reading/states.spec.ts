import { writeResult } from '../civil-status/result';
import { readReported, readStanding, type Standing } from './states';

const now = new Date('2026-11-23T03:00:00Z');
const maHoSoLT = 'G01.0f8fad5b-d9cb-469f-a165-70867728950e.birth-registration.register.1';
const maHoSoMCDT = 'H56.12.34-261123-0001';
const book = { number: '12/2026', volume: '1/2026', page: '12', registeredOn: '2026-11-23' };
const registered = writeResult('register', book);
const at = (trangThai: unknown, more: object = {}): Standing => ({ maHoSoLT, maHoSoMCDT, trangThai, ...more });
const read = (standing: Standing, intent = 'register') => readStanding(standing, intent, now);
const done = { kind: 'accepted', result: { book, certificateNumber: '12/2026' }, reference: maHoSoMCDT };

describe('a poll (E.3)', () => {
  it('1 and 3 wait, 2 asks for a supplement, 4 is registered, 6 refused; as a number or as text', () => {
    for (const code of ['1', 3]) expect(read(at(code))).toEqual({ kind: 'pending', reference: maHoSoMCDT });
    expect(read(at('2', { noiDungXuLy: 'Bổ sung giấy của bà Mẫu' }))).toEqual({
      kind: 'needs-supplement',
      reason: 'asked-by-province',
    });
    expect(read(at(4, { ketQuaXuLy: registered }))).toEqual(done);
    expect(read(at('6'))).toMatchObject({ kind: 'refused', reason: 'refused-by-province' });
  });

  it('a code that E.3 does not know counts as lost (RE-05)', () => {
    for (const code of ['5', '0', '44', '', null, undefined, {}, 'xong']) expect(read(at(code))).toBe('lost');
  });

  it('without a code of its own the dossier goes by ours; with one that cannot be it is unreadable (RD-06)', () => {
    expect(read(at('1', { maHoSoMCDT: null }))).toEqual({ kind: 'pending', reference: maHoSoLT });
    expect(read(at('1', { maHoSoMCDT: 'H56.12.34-261124-0001' }))).toBe('unreadable');
    expect(read(at('4', { maHoSoMCDT: 'Nguyễn Văn A', ketQuaXuLy: registered }))).toBe('unreadable');
  });

  it('a registration without its entry, or with half of one, is no registration', () => {
    for (const ketQuaXuLy of [undefined, null, '', 'xong', '{', [], {}, { ...registered, soDangKy: '' }])
      expect(read(at('4', { ketQuaXuLy }))).toBe('unreadable');
    expect(read(at('4', { ketQuaXuLy: { ...registered, ngayDangKy: '31.02.2026' } }))).toBe('unreadable');
  });

  it('a death is entered on the day of status 4, which is Vietnam’s', () => {
    const ketQuaXuLy = writeResult('register-death', book);
    expect(ketQuaXuLy).not.toHaveProperty('ngayDangKy');
    const standing = at('4', {
      ketQuaXuLy: { ...ketQuaXuLy, soDangKy: '12' },
      thoiGianThucHien: '23/11/2026 00:30:00',
    });
    expect(read(standing, 'register-death')).toEqual({ ...done, result: { book, extractNumber: '12/2026' } });
  });

  it('the paper itself is not carried on (RE-04)', () => {
    expect(registered).toHaveProperty('giayKhaiSinh');
    expect(JSON.stringify(read(at('4', { ketQuaXuLy: registered })))).not.toContain(registered['giayKhaiSinh']);
  });

  it('of a refusal’s prose only the law stays: it may name people', () => {
    const noiDungXuLy = 'Ông Nguyễn Văn Kín không đủ điều kiện, căn cứ NĐ 63/2024/NĐ-CP, Điều 8 và đơn 001190000001';
    expect(read(at('6', { noiDungXuLy }))).toMatchObject({ ground: 'NĐ 63/2024/NĐ-CP, Điều 8' });
    expect(read(at('6', { ghiChu: 'Căn cứ Luật 60/2014/QH13'.normalize('NFD') }))).toMatchObject({
      ground: 'Luật 60/2014/QH13',
    });
    const silent = read(at('6', { noiDungXuLy: 'Ông Nguyễn Văn Kín' }));
    expect(silent).toMatchObject({ ground: `Thông báo từ chối hồ sơ ${maHoSoMCDT}` });
    expect(JSON.stringify(read(at('6', { maHoSoMCDT: '' })))).not.toMatch(/\d{7}/);
  });
});

describe('a status report (E.2)', () => {
  const reported = (standing: Standing) => readReported(standing, 'register', now);

  it('1, 2, 3 and 7 only say that it is under way: an old one must not ask for a supplement (RE-03, F-12)', () => {
    for (const code of [1, 2, 3, 7]) expect(reported(at(code))).toEqual({ kind: 'pending', reference: maHoSoMCDT });
  });

  it('4 brings the result as text, and it is the very result that a poll brings', () => {
    const ketQuaXuLy = JSON.stringify(registered);
    expect(reported(at(4, { ketQuaXuLy }))).toEqual(done);
    expect(reported(at(5, { ketQuaXuLy }))).toEqual(done);
    expect(reported(at(5))).toMatchObject({ kind: 'pending' });
  });

  it('6 refuses, and an unknown number says nothing (RE-05)', () => {
    expect(reported(at(6))).toMatchObject({ kind: 'refused' });
    for (const code of [0, 8, 9, 'xong', undefined]) expect(reported(at(code))).toBe('unreadable');
  });
});
