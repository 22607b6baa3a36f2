import { Type } from '@sinclair/typebox';
import { check, decide } from '../wire/benefits';

const category = Type.Union([Type.Literal('HTXH_MT'), Type.Literal('BTXH_MT')]);

/** Social assistance and social pension, bảo trợ xã hội, hưu trí xã hội: funeral support decided at the commune. */
export const socialAssistance = { 'check-assistance': check(category), 'decide-assistance': decide(category) };
