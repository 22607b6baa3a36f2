import { runForgotten, workerStarts } from './machinery';
import { annulled, ended, played, undone, withPapers } from './people';
import type { Scene } from './scene';

export type { Scene, Stage } from './scene';

export const scenes = {
  birth: played({}),
  death: played({ procedure: 'death' }),
  supplemented: played({ decision: 'supplement' }),
  refused: played({ decision: 'refuse' }),
  withdrawn: played({ withdraw: 'after-decision' }),
  'called-back': { ...played({}), faults: ['civil-registry:pending', 'residence:pending'] },
  'never-called-back': { ...played({}), faults: ['civil-registry:lost-callback', 'residence:lost-callback'] },
  ended,
  undone,
  'with-papers': withPapers,
  annulled,
  'worker-starts': workerStarts,
  'run-forgotten': runForgotten,
  // The number is late at once, by law: a date passes while the population database takes its time.
  'number-late': { ...played({}), faults: ['population:slow:2'], settings: { 'ddcn.beforeDueMinutes': 100_000 } },
} satisfies Record<string, Scene>;

export type SceneName = keyof typeof scenes;
