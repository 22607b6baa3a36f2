import type { Graph } from './explore';

/** The first state from which what comes by itself never leads to rest; found backwards from the states at rest. */
export function findRestless({ firstEdge, edges }: Graph, states: number, atRest: number[]): number | undefined {
  const last = (index: number): number => (index + 1 < states ? firstEdge.at(index + 1) : edges.length);
  const firstInto = new Int32Array(states + 1);
  for (let edge = 0; edge < edges.length; edge++) firstInto[edges.at(edge) + 1]!++;
  for (let index = 0; index < states; index++) firstInto[index + 1]! += firstInto[index]!;
  const into = new Int32Array(edges.length);
  const filled = firstInto.slice();
  for (let index = 0; index < states; index++)
    for (let edge = firstEdge.at(index); edge < last(index); edge++) into[filled[edges.at(edge)]!++] = index;

  const reaches = new Uint8Array(states);
  const found = new Int32Array(states);
  let count = 0;
  const reach = (index: number): void => {
    if (reaches[index]) return;
    reaches[index] = 1;
    found[count++] = index;
  };
  atRest.forEach(reach);
  for (let next = 0; next < count; next++)
    for (let edge = firstInto[found[next]!]!; edge < firstInto[found[next]! + 1]!; edge++) reach(into[edge]!);
  const restless = reaches.indexOf(0);
  return restless < 0 ? undefined : restless;
}
