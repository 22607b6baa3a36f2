import { isTerminal, stepStates, type Plan, type StepState } from '@lienthong/plan';

import { findOfficeForm } from './forms';
import { getProcedure, procedures } from './index';

const at = new Date('2026-11-23T02:10:00Z');

const plansOf = ({ samples, plan }: (typeof procedures)[number]): Plan[] =>
  Object.values(samples)
    .filter(({ failsOn }) => !failsOn)
    .map(({ facts, choose, linked }) =>
      plan({
        facts: facts(at),
        choose,
        linked: linked?.(at),
        at,
        durations: { patienceMs: 1, pollMs: 1, pollMaxMs: 1 },
        agencies: {},
      }),
    );

describe('the forms in which offices tell how a step stands (RB-11)', () => {
  test.each([
    ['birth', 'permanent-residence'],
    ['death', 'residence-removal'],
  ])('of a %s the residence police have four of their own', (procedure, id) => {
    const { agency } = plansOf(getProcedure(procedure))[0]!.steps.find((step) => step.id === id)!;
    const codes = (['RECEIVED', 'AWAITING_SUPPLEMENT', 'REFUSED', 'COMPLETED'] as const).map(
      (state) => findOfficeForm(agency, state, false)?.code,
    );
    expect(codes).toEqual(['CT04', 'CT05', 'CT06', 'CT08']);
  });

  test('name their own result as the plans of residence steps do', () => {
    const residence = procedures
      .flatMap(plansOf)
      .flatMap(({ steps }) => steps)
      .filter(({ agency }) => agency === 'residence');
    expect(new Set(residence.map(({ id }) => id)).size).toBeGreaterThan(3);
    const code = findOfficeForm('residence', 'COMPLETED', false)!.code!;
    expect(residence.filter(({ resultName }) => !resultName?.includes(`(${code})`)).map(({ id }) => id)).toEqual([]);
  });

  test('are those of the one-stop shop elsewhere; a result bears its own name', () => {
    const named = (state: StepState, apologised = false) => findOfficeForm('civil-registry', state, apologised)?.name;
    expect(named('IN_REVIEW')).toBe('Giấy tiếp nhận hồ sơ và hẹn trả kết quả');
    expect(named('AWAITING_SUPPLEMENT')).toMatch(/^Phiếu yêu cầu bổ sung/);
    expect(named('REFUSED')).toMatch(/^Phiếu từ chối/);
    expect(named('IN_REVIEW', true)).toBe('Phiếu xin lỗi và hẹn lại ngày trả kết quả');
    expect(named('COMPLETED')).toBeUndefined();
  });

  test('an apology replaces the appointment, and nothing that came after it', () => {
    expect(findOfficeForm('residence', 'RECEIVED', true)?.name).toMatch(/^Phiếu xin lỗi/);
    expect(findOfficeForm('residence', 'COMPLETED', true)?.code).toBe('CT08');
    expect(findOfficeForm('residence', 'AWAITING_SUPPLEMENT', true)?.code).toBe('CT05');
  });

  test('are given by nobody before a step was received, nor for one that ended in silence', () => {
    const without = stepStates.filter((state) => !findOfficeForm('residence', state, false));
    expect(without.filter((state) => !isTerminal(state))).toEqual([
      'PENDING',
      'WAITING_CONSENT',
      'WAITING_FEE',
      'DISPATCHED',
      'FAILED_TECHNICAL',
    ]);
    expect(without).toEqual(expect.arrayContaining(['NOT_REQUESTED', 'EXPIRED', 'WITHDRAWN', 'CANCELLED_BY_ROOT']));
  });
});
