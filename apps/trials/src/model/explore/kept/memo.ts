/** What was found out about a pair of small numbers is not found out again; undefined = not known yet. */
export class Memo<Value> {
  private readonly rows: (Value | undefined)[][] = [];

  of(one: number, other: number, find: () => Value | undefined): Value | undefined {
    const row = (this.rows[one] ??= []);
    return (row[other] ??= find());
  }
}
