import { StateTable } from './state-table';

describe('a table of packed states', () => {
  it('gives each state one number, however many there are, and the state back for the number', () => {
    const table = new StateTable(3);
    const states = Array.from({ length: 40_000 }, (_, index) => Int32Array.of(index % 7, index, -(index % 3)));
    expect(states.map((state) => table.add(state))).toEqual(states.map((_, index) => index));
    expect(states.map((state) => table.add(state))).toEqual(states.map((_, index) => index));
    expect(table.size).toBe(states.length);
    expect([...table.read(31_415, new Int32Array(3))]).toEqual([...states[31_415]!]);
  });

  it('tells states apart that differ in one number only, wherever it stands', () => {
    const table = new StateTable(2);
    expect(
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
        [0, 0],
      ].map((state) => table.add(Int32Array.from(state))),
    ).toEqual([0, 1, 2, 3, 0]);
  });
});
