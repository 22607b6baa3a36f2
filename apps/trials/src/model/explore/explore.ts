import { findRestless } from './find-restless';
import type { Breach, Model } from './model';
import { Numbers } from './kept/numbers';
import { StateTable } from './kept/state-table';

export interface Exploration {
  states: number;
  transitions: number;
  /** The longest of the shortest ways from the start. */
  depth: number;
  /** Absent = every promise held, in every state. */
  breach?: Breach;
  /** More states than allowed: nothing is proven. */
  isUnfinished: boolean;
}

/** Every state that can be reached, breadth first, until one breaks a promise: its path is a shortest one. */
export async function explore(model: Model, mostStates = 30_000_000): Promise<Exploration> {
  const search = new Search(model);
  let [depth, lastOfDepth] = [0, 0];
  const seen = (breach?: Breach): Exploration => {
    const { states, transitions } = search;
    return { states, transitions, depth, isUnfinished: states > mostStates, ...(breach && { breach }) };
  };
  for (let index = 0; index < search.states && search.states <= mostStates; index++) {
    if (index > lastOfDepth) [depth, lastOfDepth] = [depth + 1, search.states - 1];
    const broken = search.judge(index);
    if (broken) return seen({ broken, path: search.pathTo(index) });
    while (!search.expand(index)) await model.learn();
  }
  if (search.states > mostStates) return seen();
  const restless = search.findRestless();
  if (restless === undefined) return seen();
  const broken = { invariant: 'I3' as const, what: 'from here nothing that comes by itself leads to rest' };
  return seen({ broken, path: search.pathTo(restless) });
}

/** What comes by itself, of all states in a row; edges of state `n` begin at `firstEdge[n]`. */
export interface Graph {
  firstEdge: Numbers;
  edges: Numbers;
}

class Search {
  transitions = 0;
  private readonly table: StateTable;
  private readonly graph: Graph = { firstEdge: new Numbers(), edges: new Numbers() };
  /** Through which state, and by which move, each was found first. */
  private readonly parents = new Numbers();
  private readonly codes = new Numbers();
  private readonly atRest: number[] = [];
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  /** Moves of one state: a code, whether it comes by itself, and a state each. */
  private readonly found = new Numbers();

  constructor(private readonly model: Model) {
    this.table = new StateTable(model.width);
    this.from = new Int32Array(model.width);
    this.to = new Int32Array(model.width);
    this.discover(model.start, -1, -1);
  }

  get states(): number {
    return this.table.size;
  }

  judge(index: number): ReturnType<Model['judge']> {
    return this.model.judge(this.table.read(index, this.from));
  }

  /** False = something is not known yet: nothing has been taken down. */
  expand(index: number): boolean {
    const { model, from, to, found, graph } = this;
    this.table.read(index, from);
    found.length = 0;
    const isKnown = model.moves(from, (code, state, byItself) => {
      found.push(code);
      found.push(byItself ? 1 : 0);
      for (const number of state) found.push(number);
    });
    if (!isKnown) return false;
    if (model.isAtRest(from)) this.atRest.push(index);
    graph.firstEdge.push(graph.edges.length);
    for (let at = 0; at < found.length; at += model.width + 2) {
      for (let place = 0; place < model.width; place++) to[place] = found.at(at + 2 + place);
      const next = this.discover(to, index, found.at(at));
      if (next === index) continue;
      this.transitions++;
      if (found.at(at + 1) === 1) graph.edges.push(next);
    }
    return true;
  }

  findRestless(): number | undefined {
    return findRestless(this.graph, this.states, this.atRest);
  }

  pathTo(index: number): number[] {
    const path: number[] = [];
    for (let at = index; this.parents.at(at) >= 0; at = this.parents.at(at)) path.push(this.codes.at(at));
    return path.reverse();
  }

  private discover(state: Int32Array, parent: number, code: number): number {
    const before = this.table.size;
    const index = this.table.add(state);
    if (index === before) {
      this.parents.push(parent);
      this.codes.push(code);
    }
    return index;
  }
}
