/** Work that waits for its turn behind other work on the same subject; what gathers meanwhile, or comes in the same turn of the event loop, is done together. */
export class Turns<Order> {
  private readonly waiting = new Map<string, Order[]>();

  /** `work` settles each of its orders and never fails itself. */
  constructor(
    private readonly work: (subject: string, orders: Order[]) => Promise<void>,
    private readonly most: number,
  ) {}

  add(subject: string, order: Order): void {
    const queue = this.waiting.get(subject);
    if (queue) return void queue.push(order);
    this.waiting.set(subject, [order]);
    setImmediate(() => void this.workOff(subject));
  }

  private async workOff(subject: string): Promise<void> {
    const queue = this.waiting.get(subject)!;
    while (queue.length > 0) await this.work(subject, queue.splice(0, this.most));
    this.waiting.delete(subject);
  }
}
