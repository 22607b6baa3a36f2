/** Work that waits for its turn behind other work on the same subject; what has gathered meanwhile is done together. */
export class Turns<Order> {
  private readonly waiting = new Map<string, Order[]>();

  /** `work` settles each of its orders and never fails itself. */
  constructor(
    private readonly work: (subject: string, orders: Order[]) => Promise<void>,
    private readonly most: number,
  ) {}

  add(subject: string, order: Order): void {
    const queue = this.waiting.get(subject);
    if (queue) queue.push(order);
    else void this.workOff(subject, [order]);
  }

  private async workOff(subject: string, first: Order[]): Promise<void> {
    const queue: Order[] = [];
    this.waiting.set(subject, queue);
    for (let orders = first; orders.length > 0; orders = queue.splice(0, this.most)) await this.work(subject, orders);
    this.waiting.delete(subject);
  }
}
