import { Type } from '@sinclair/typebox';
import { check, decide } from '../wire/benefits';

const category = Type.Union([Type.Literal('NCC_MT'), Type.Literal('CCB_MT')]);

/** Merit people and veterans, người có công, cựu chiến binh: funeral money decided by the home-affairs office. */
export const merit = { 'check-merit': check(category), 'decide-merit': decide(category) };
