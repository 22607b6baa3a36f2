import { zombies } from '../zombie/zombies';
import { matrix } from './matrix';
import type { Staged } from './row';
import { runRow } from './run-row';
import { Stages } from './stage/stages';

/** All on one stack, so that each also lives with what the others have done. */
const stages = new Stages(1);
const say = (): void => undefined;
afterAll(() => stages.stop(), 60_000);

/** A minute and more on a quiet machine; others are slower, or not quiet. */
const LIMIT_MS = 400_000;

const rowsOf = (...ids: string[]): Staged[] => ids.map((id) => matrix.find((row) => row.id === id) as Staged);

describe('a sample of the fault matrix', () => {
  it.each(rowsOf('F2', 'F8', 'F18', 'F23', 'F28', 'F32'))(
    '$id: $what',
    async (row) => {
      expect((await runRow(stages, row, say)).verdict.broken).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe('a stopped worker', () => {
  it.each(zombies.filter(({ id }) => id === 'late-send' || id === 'held-lock'))(
    '$what',
    async (zombie) => {
      expect((await runRow(stages, zombie, say)).verdict.broken).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe('the judge of rows', () => {
  it(
    'takes a claim that does not hold for a violation',
    async () => {
      const false_ = {
        id: 'F0',
        what: 'nothing',
        play: async () => ({ dossierIds: [], claims: { 'it is so': false } }),
      };
      const { broken } = (await runRow(stages, false_, say)).verdict;
      expect(broken).toEqual([{ invariant: 'claim', what: 'not so: it is so' }]);
    },
    LIMIT_MS,
  );
});
