import type { Limits } from '../world/world';

/** Places in a packed state; all but the last hold ids of interned values. */
export const HEAD = 0;
export const JOURNAL = 1;
/** Two runs, in the order of their texts: which of them is which makes no difference. */
export const RUN_A = 2;
export const RUN_B = 3;
export const STRAYS = 4;
export const PEOPLE = 5;
/** What may still go wrong, four bits each. */
export const BUDGET = 6;
export const WIDTH = 7;

export const budgets = ['crashes', 'losses', 'duplicates', 'slow', 'zombies', 'desk', 'dates'] as const;
export type Budget = (typeof budgets)[number];

export const fullBudget = (limits: Limits): number =>
  budgets.reduce((packed, name, index) => packed | (limits[name] << (index * 4)), 0);

export const leftOf = (budget: number, name: Budget): number => (budget >> (budgets.indexOf(name) * 4)) & 15;

export const spent = (budget: number, name: Budget): number => budget - (1 << (budgets.indexOf(name) * 4));
