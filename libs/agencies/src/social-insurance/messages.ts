import { Type } from '@sinclair/typebox';
import { check, decide } from '../wire/benefits';
import { closed, code, date, deceased, decision, partialDate, someone, text } from '../wire/fields';

const category = Type.Literal('BHXH_MT');

const relative = Type.Object(
  {
    ...someone.properties,
    relation: text,
    bornOn: Type.Optional(partialDate),
    hasIncome: Type.Optional(Type.Boolean()),
    impairmentPercent: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
    /** 70 % of the reference level instead of 50 % when nobody supports them (RC-05). */
    unsupported: Type.Optional(Type.Boolean()),
  },
  closed,
);

const settleSurvivors = {
  payload: Type.Object(
    {
      deceased,
      relatives: Type.Array(relative, { minItems: 1, maxItems: 30 }),
      form: Type.Union([Type.Literal('monthly'), Type.Literal('one-off')]),
      /** The number of the minutes of the relatives' meeting. */
      minutes: Type.Optional(text),
    },
    closed,
  ),
  result: Type.Object({ decisionNumber: code, decidedOn: date }, closed),
};

/** Social insurance, BHXH: funeral benefit, survivor benefit (tử tuất), and the monthly money that ends with a death. */
export const socialInsurance = {
  'check-insurance': check(category),
  'decide-insurance': decide(category),
  'settle-survivors': settleSurvivors,
  stop: {
    payload: Type.Object({ person: someone, diedOn: partialDate }, closed),
    result: Type.Object({ stoppedOn: date }, closed),
  },
  resume: {
    payload: Type.Object({ person: someone, decision }, closed),
    result: Type.Object({ resumedOn: date }, closed),
  },
};
