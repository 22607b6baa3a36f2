/**
 * Packed states: `width` whole numbers each, kept once. A hash only finds the place; states are told apart by all of
 * their numbers, so that none is ever taken for another.
 */
export class StateTable {
  size = 0;
  private rows: Int32Array;
  /** Index of a state plus one; 0 = free. */
  private slots: Int32Array;

  constructor(private readonly width: number) {
    this.rows = new Int32Array(width << 12);
    this.slots = new Int32Array(1 << 13);
  }

  /** The state's index; a new state gets the next one. */
  add(state: Int32Array): number {
    if (this.size * 2 >= this.slots.length) this.grow();
    let slot = hashOf(state) & (this.slots.length - 1);
    for (;;) {
      const index = this.slots[slot]! - 1;
      if (index < 0) break;
      if (this.holds(index, state)) return index;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    this.slots[slot] = this.size + 1;
    this.rows.set(state, this.size * this.width);
    return this.size++;
  }

  read(index: number, into: Int32Array): Int32Array {
    const from = index * this.width;
    for (let at = 0; at < this.width; at++) into[at] = this.rows[from + at]!;
    return into;
  }

  private holds(index: number, state: Int32Array): boolean {
    const from = index * this.width;
    for (let at = 0; at < this.width; at++) if (this.rows[from + at] !== state[at]) return false;
    return true;
  }

  private grow(): void {
    const rows = new Int32Array(this.rows.length * 2);
    rows.set(this.rows);
    this.rows = rows;
    this.slots = new Int32Array(this.slots.length * 2);
    const state = new Int32Array(this.width);
    for (let index = 0; index < this.size; index++) {
      let slot = hashOf(this.read(index, state)) & (this.slots.length - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = index + 1;
    }
  }
}

/** Mixes each number in as murmur3 does, public domain. */
function hashOf(state: Int32Array): number {
  let hash = 0x9747b28c;
  for (const number of state) {
    hash ^= Math.imul(number ^ (number >>> 15), 0xcc9e2d51);
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
