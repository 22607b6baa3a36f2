import type { Command } from '../decide/command';
import type { DossierEvent } from '../events';
import { carryOut, type CarriedOut } from '../carry-out';
import { accept, answer, at, begin, livedAt, request, shown, submit, tick, type Moment } from '../samples';
import { gatesOpen, received, signed, timedPermit } from '../timed-permit';
import { messagesOf } from './messages';
import { noticesOf, type NoticeKind } from './notices';

/** What the citizen heard of each moment. */
const heard = (...moments: Moment[]): string[] => {
  const { dossier, events } = livedAt(...moments);
  return events.flatMap((event) => noticesOf(dossier, event)).map(said);
};
const said = ({ kind, step, date }: { kind: NoticeKind; step?: string; date?: number }) =>
  [kind, ...(step ? [step] : []), ...(date === undefined ? [] : [shown(date)])].join(' ');
/** Of one command alone, as it is sent. */
const last = (moments: Moment[], [local, command]: [string, Command]): string[] => {
  const { dossier } = livedAt(...moments);
  const { dossier: after, events } = carryOut(dossier, command, at(local)) as CarriedOut;
  return messagesOf(dossier, after, events).flatMap((message) => (message.to === 'citizen' ? [said(message)] : []));
};
const filed: Moment = ['2026-11-23T09:00', submit(timedPermit)];
const atOffice: Moment = ['2026-11-23T09:00', ...received];
const open: Moment = ['2026-11-23T09:00', ...received, ...gatesOpen, ...signed];

describe('what the citizen is told (B.9)', () => {
  it('at filing: that it is filed, what is to be paid and who is asked, each with its date', () => {
    expect(heard(filed)).toEqual([
      'SUBMITTED',
      'FEE_DUE permit 2026-12-03T23:59:59',
      'CONSENT_REQUESTED parking 2026-12-03T23:59:59',
      'FEE_DUE parking 2026-12-03T23:59:59',
    ]);
  });

  it('at receipt: the date of the whole, once', () => {
    expect(heard(atOffice).slice(4)).toEqual(['FEE_PAID permit', 'RECEIVED_APPOINTMENT 2026-12-04T17:00:00']);
  });

  it('of each step: accepted, its result, paid money', () => {
    expect(last([atOffice], ['2026-11-23T10:00', accept])).toEqual(['STEP_ACCEPTED permit']);
    const issued = answer(request('permit', 'issue'), 'accepted');
    const out: Moment = [...atOffice, ...signed.slice(0, 3)];
    expect(last([out], ['2026-11-23T10:00', issued])).toEqual(['STEP_RESULT permit']);
    const gold = { ...answer(request('prize', 'check-gold'), 'accepted', true), codes: ['gold'] } as Command;
    const paid: Moment = [
      ...open,
      begin('prize'),
      gold,
      answer(request('prize', 'check-silver'), 'accepted', true),
      answer(request('prize', 'decide-gold'), 'accepted', true),
    ];
    expect(last([paid], ['2026-11-23T10:00', answer(request('prize', 'pay'), 'accepted')])).toEqual([
      'PAYMENT_ANNOUNCED prize',
    ]);
  });

  it('of delays: a new date with the apology (RB-15), with verification (RB-14), and of the whole when it resumes (RB-07)', () => {
    expect(last([atOffice], ['2026-11-23T16:30', tick])).toEqual(['APOLOGY permit 2026-11-25T17:00:00']);
    const verify = { ...accept, decision: 'verify' } as Command;
    expect(last([atOffice], ['2026-11-23T10:00', verify])).toEqual(['VERIFICATION_STARTED permit 2026-11-26T17:00:00']);
    const supplement = { ...accept, decision: 'supplement' } as Command;
    expect(last([atOffice], ['2026-11-23T10:00', supplement])).toEqual([
      'SUPPLEMENT_REQUESTED permit 2026-12-03T23:59:59',
    ]);
    const asked: Moment = [...atOffice, supplement];
    expect(last([asked], ['2026-11-25T10:00', { type: 'supplement' }])).toEqual([
      'RECEIVED_APPOINTMENT 2026-12-07T17:00:00',
    ]);
  });

  it('of dates that come near, two working days before, while they are still waited for', () => {
    expect(last([filed], ['2026-12-02T09:00', tick])).toEqual([
      'FEE_DUE permit 2026-12-03T23:59:59',
      'CONSENT_REMINDER parking 2026-12-03T23:59:59',
      'FEE_DUE parking 2026-12-03T23:59:59',
    ]);
    const asked: Moment = [...atOffice, ...gatesOpen, { ...accept, decision: 'supplement' } as Command];
    expect(last([asked], ['2026-12-02T09:00', tick])).toEqual(['SUPPLEMENT_REMINDER permit 2026-12-03T23:59:59']);
    const paying: Moment = [...filed, begin('permit')];
    expect(last([paying], ['2026-12-02T09:00', answer(request('permit', 'collect'), 'accepted')])).not.toContain(
      'FEE_DUE permit 2026-12-03T23:59:59',
    );
    expect(last([filed], ['2026-12-20T09:00', tick])).toEqual(['STEP_REFUSED permit', 'DOSSIER_CLOSED', 'SURVEY']);
  });

  it('of another payer, of a duty after the act, of a correction and of the end', () => {
    const kinds = (events: DossierEvent[]) =>
      events.flatMap((event) => noticesOf(livedAt(open).dossier, event)).map(said);
    const now = at('2026-12-01T09:00');
    const date = at('2026-12-10T23:59:59');
    expect(
      kinds([
        {
          id: '1',
          type: 'DeadlineSet',
          at: now,
          data: { step: 'prize', kind: 'reroute', deadline: date, remindAt: now },
        },
        { id: '2', type: 'ReminderFellDue', at: now, data: { kind: 'PARKING_DUTY', step: 'permit', day: 30 } },
        { id: '3', type: 'StepCorrected', at: now, data: { step: 'permit', dossier: 'other' } },
        { id: '4', type: 'RequestAnswered', at: now, data: { ...request('permit', 'add-plate'), answer: 'accepted' } },
        { id: '5', type: 'TaskClaimed', at: now, data: { task: 't', by: 'officer:1' } },
        { id: '6', type: 'DossierClosed', at: now, data: { outcome: 'COMPLETED' } },
      ]),
    ).toEqual([
      'ROUTE_OFFERED prize 2026-12-10T23:59:59',
      'RESIDENCE_DUTY_REMINDER permit',
      'CORRECTION_ISSUED permit',
      'CORRECTION_ISSUED permit',
      'DOSSIER_CLOSED',
      'SURVEY',
    ]);
  });
});
