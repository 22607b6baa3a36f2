import { explore } from './explore';
import { follow } from './follow';
import type { Model, Move } from './model';

type Moves = Record<number, number[]>;

/** A graph of numbered states; the code of a move is where it leads. Some moves have to be learnt first. */
const graph = (
  moves: Moves,
  { atRest = [] as number[], broken = [] as number[], mishaps = [] as number[], learnt = true } = {},
): Model => {
  let isKnown = learnt;
  return {
    width: 1,
    start: Int32Array.of(0),
    moves: ([from], move) => {
      for (const to of moves[from!] ?? []) move(to, Int32Array.of(to), !mishaps.includes(to));
      return isKnown;
    },
    learn: async () => void (isKnown = true),
    judge: ([state]) => (broken.includes(state!) ? { invariant: 'claim', what: `${state}` } : undefined),
    isAtRest: ([state]) => atRest.includes(state!),
  };
};

describe('an exploration', () => {
  const diamond: Moves = { 0: [1, 2], 1: [3], 2: [3, 4], 3: [5], 4: [5] };

  it('meets every state once, and counts moves and depth', async () => {
    expect(await explore(graph(diamond, { atRest: [5] }))).toEqual({
      states: 6,
      transitions: 7,
      depth: 3,
      isUnfinished: false,
    });
  });

  it('takes nothing down twice when something had to be learnt first', async () => {
    expect(await explore(graph(diamond, { atRest: [5], learnt: false }))).toMatchObject({ states: 6, transitions: 7 });
  });

  it('tells a shortest way to what is broken', async () => {
    const { breach } = await explore(graph({ ...diamond, 4: [9], 5: [9] }, { atRest: [5], broken: [9] }));
    expect(breach).toEqual({ broken: { invariant: 'claim', what: '9' }, path: [2, 4, 9] });
  });

  it.each([
    ['goes round for ever', { ...diamond, 4: [6], 6: [4] }],
    ['ends without rest', { ...diamond, 4: [] }],
  ])('finds where everything %s', async (_, moves) => {
    const { breach } = await explore(graph(moves, { atRest: [5] }));
    expect(breach).toMatchObject({ broken: { invariant: 'I3' }, path: [2, 4] });
  });

  it('does not count on mishaps, nor on people, to come to rest', async () => {
    const { breach } = await explore(graph({ ...diamond, 4: [6], 6: [5] }, { atRest: [5], mishaps: [6] }));
    expect(breach).toMatchObject({ broken: { invariant: 'I3' }, path: [2, 4] });
  });

  it('lets go round for ever what may still come to rest', async () => {
    expect((await explore(graph({ ...diamond, 5: [0] }, { atRest: [5] }))).breach).toBeUndefined();
  });

  it('says when it has not seen everything', async () => {
    const endless = {
      ...graph({}),
      moves: ([from]: Int32Array, move: Move) => {
        move(0, Int32Array.of(from! + 1), true);
        return true;
      },
    } as Model;
    expect(await explore(endless, 100)).toMatchObject({ isUnfinished: true });
  });

  it('can be followed along a path again, and only along one that there is', async () => {
    const seen: number[] = [];
    for await (const { to } of follow(graph(diamond, { learnt: false }), [2, 4])) seen.push(to[0]!);
    expect(seen).toEqual([2, 4]);
    await expect(follow(graph(diamond), [3]).next()).rejects.toThrow('move 3 cannot be made after 0 moves');
  });
});
