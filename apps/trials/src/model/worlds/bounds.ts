import type { Limits, World } from '../world/world';
import {
  allForgetful,
  answers,
  birthTree,
  branch,
  desk,
  faults,
  forgetfulPlates,
  supplement,
  within,
  type Setting,
} from './worlds';

export const boundNames = ['small', 'default', 'large'] as const;
/** How much may go wrong: what is looked at in seconds, in a minute or two, or in a night. */
export type Bounds = (typeof boundNames)[number];

const settings: [Setting, Record<Bounds, Partial<Limits>>][] = [
  [answers, { small: {}, default: { zombies: 1 }, large: { zombies: 1, slow: 1, losses: 1 } }],
  [
    faults,
    {
      small: { zombies: 1 },
      default: { crashes: 1, slow: 1, zombies: 1 },
      large: { crashes: 1, losses: 1, duplicates: 1, slow: 1, zombies: 1 },
    },
  ],
  [
    forgetfulPlates,
    {
      small: { polls: 2 },
      default: { losses: 1, polls: 2 },
      large: { losses: 1, zombies: 1, desk: 1, polls: 2 },
    },
  ],
  [
    allForgetful,
    {
      small: { losses: 1, polls: 2 },
      default: { losses: 1, desk: 1, polls: 2 },
      large: { losses: 1, slow: 1, zombies: 1, desk: 1, polls: 2 },
    },
  ],
  [
    supplement,
    {
      small: { losses: 1, dates: 1 },
      default: { crashes: 1, losses: 1, desk: 1, dates: 1 },
      large: { crashes: 1, losses: 1, zombies: 1, desk: 1, dates: 1 },
    },
  ],
  [desk, { small: { desk: 1 }, default: { losses: 1, desk: 1 }, large: { losses: 1, desk: 2 } }],
  [branch, { small: { crashes: 1 }, default: { crashes: 1, losses: 1 }, large: { crashes: 1, losses: 1, zombies: 1 } }],
  [birthTree, { small: {}, default: { losses: 1 }, large: { losses: 1, zombies: 1 } }],
];

export const worldsWithin = (bounds: Bounds): World[] =>
  settings.map(([setting, limits]) => within(setting, limits[bounds]));
