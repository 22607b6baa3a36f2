import type { Model } from './model';

/** One move after the other along a path of codes. Throws when a move cannot be made. */
export async function* follow(
  model: Model,
  path: number[],
): AsyncGenerator<{ from: Int32Array; to: Int32Array; code: number }> {
  let from: Int32Array = model.start.slice();
  for (const [index, code] of path.entries()) {
    const to = await findMove(model, from, code);
    if (!to) throw new Error(`move ${code} cannot be made after ${index} moves`);
    yield { from, to, code };
    from = to;
  }
}

async function findMove(model: Model, from: Int32Array, wanted: number): Promise<Int32Array | undefined> {
  for (;;) {
    let found: Int32Array | undefined;
    const isKnown = model.moves(from, (code, to) => {
      if (code === wanted) found ??= to.slice();
    });
    if (isKnown) return found;
    await model.learn();
  }
}
