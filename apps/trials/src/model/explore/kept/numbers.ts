/** A list of whole numbers that grows, outside the heap of objects. */
export class Numbers {
  length = 0;
  private kept = new Int32Array(1 << 12);

  push(number: number): void {
    if (this.length === this.kept.length) {
      const larger = new Int32Array(this.kept.length * 2);
      larger.set(this.kept);
      this.kept = larger;
    }
    this.kept[this.length++] = number;
  }

  at(index: number): number {
    return this.kept[index]!;
  }
}
