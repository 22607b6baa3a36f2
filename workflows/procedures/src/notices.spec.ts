import { channelsOf, dueText, noticeKinds, noticeText, smsText } from './notices';

const receipt = 'G01.899.208.000-261123-000001';
const stepName = { vi: 'đăng ký thường trú', en: 'Permanent residence' };
const due = dueText(Date.parse('2026-11-25T10:00:00Z'));

describe('notices (B.9)', () => {
  test('are the whole catalogue, and the offer of another payer (RC-02)', () => {
    expect(noticeKinds).toEqual([
      'SUBMITTED',
      'RECEIVED_APPOINTMENT',
      'FEE_DUE',
      'FEE_PAID',
      'CONSENT_REQUESTED',
      'CONSENT_REMINDER',
      'SUPPLEMENT_REQUESTED',
      'SUPPLEMENT_REMINDER',
      'STEP_ACCEPTED',
      'STEP_RESULT',
      'STEP_REFUSED',
      'VERIFICATION_STARTED',
      'APOLOGY',
      'ROUTE_OFFERED',
      'RESIDENCE_DUTY_REMINDER',
      'PAYMENT_ANNOUNCED',
      'CORRECTION_ISSUED',
      'DOSSIER_CLOSED',
      'SURVEY',
    ]);
  });

  test.each(noticeKinds)('%s is a whole sentence with the code, whatever else is known', (kind) => {
    for (const details of [{ receipt }, { receipt, stepName }, { receipt, stepName, dueText: due }]) {
      const { vi, en } = noticeText(kind, details);
      expect(vi).toMatch(/^Hồ sơ G01\.[\d.-]+: \p{Ll}.*\p{Ll}.*\.$/u);
      expect(en).toMatch(/^Dossier G01\.[\d.-]+: [a-z].*\.$/);
      expect(vi + en).not.toMatch(/undefined|\[object| {2}|_/);
    }
  });

  test('read like a person speaking', () => {
    expect(noticeText('APOLOGY', { receipt, stepName, dueText: due })).toEqual({
      vi: `Hồ sơ ${receipt}: việc đăng ký thường trú chưa kịp giải quyết đúng hẹn. Chúng tôi xin lỗi; ngày hẹn mới là 17:00 ngày 25/11/2026.`,
      en: `Dossier ${receipt}: permanent residence will not be ready in time. We apologise; the new date is 17:00 on 25/11/2026.`,
    });
  });

  test('go to Portal and VNeID, some of them as a text message too', () => {
    expect(noticeKinds.filter((kind) => channelsOf(kind).includes('sms'))).toEqual([
      'SUBMITTED',
      'RECEIVED_APPOINTMENT',
      'SUPPLEMENT_REQUESTED',
      'SUPPLEMENT_REMINDER',
      'STEP_RESULT',
      'STEP_REFUSED',
      'APOLOGY',
      'ROUTE_OFFERED',
    ]);
    expect(noticeKinds.every((kind) => channelsOf(kind).slice(0, 2).join() === 'portal,vneid')).toBe(true);
  });

  test('as a text message carry the code and where to look, nothing else (RB-20)', () => {
    const { vi, en } = smsText(receipt);
    expect((vi + en).replaceAll(receipt, '')).not.toMatch(/\d/);
    expect(vi).toBe(`Hồ sơ ${receipt} có thông báo mới. Vui lòng xem trên Cổng Dịch vụ công quốc gia hoặc VNeID.`);
  });
});

test.each([
  ['2026-11-25T10:00:00Z', '17:00 ngày 25/11/2026'],
  ['2026-12-31T17:00:00Z', '00:00 ngày 01/01/2027'],
  ['2026-12-03T16:59:59.999Z', '23:59 ngày 03/12/2026'],
])('the instant %s is told as %s', (instant, text) => expect(dueText(Date.parse(instant)).vi).toBe(text));
