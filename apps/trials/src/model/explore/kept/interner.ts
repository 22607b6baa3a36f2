/** Gives equal values one small number. */
export class Interner<Value> {
  private readonly ids = new Map<string, number>();
  private readonly values: Value[] = [];

  /** `first` gets 0. */
  constructor(
    first: Value,
    private readonly textOf: (value: Value) => string = JSON.stringify,
  ) {
    this.id(first);
  }

  get size(): number {
    return this.values.length;
  }

  id(value: Value): number {
    const text = this.textOf(value);
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.ids.set(text, this.values.length);
    return this.values.push(value) - 1;
  }

  at(id: number): Value {
    return this.values[id]!;
  }
}
