import { getProcedure } from '@lienthong/procedures';
import { Client, othersNamed } from '@lienthong/stack';

/** A citizen logged in, and the declaration that they hand in, as it goes over the wire. */
export interface Citizen {
  token: string;
  body: string;
}

const AT_ONCE = 16;

/** Families that differ from each other; each citizen hands in one birth. */
export class Citizens {
  private readonly ready: Citizen[] = [];
  private next: number;

  constructor(
    private readonly client: Client,
    seed: number,
  ) {
    this.next = (seed * 50_021) % 900_000;
  }

  async prepare(cases: number): Promise<void> {
    const lane = async (): Promise<void> => {
      while (this.ready.length < cases) this.ready.push(await this.logIn(this.next++));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }

  /** @throws when more cases are run than were prepared: a login inside the clock would be measured too. */
  take(): Citizen {
    const citizen = this.ready.shift();
    if (!citizen) throw new Error('no citizen is logged in any more');
    return citizen;
  }

  private async logIn(family: number): Promise<Citizen> {
    const facts = othersNamed(getProcedure('birth').samples.plain!.facts(new Date()), family);
    const { personalId } = (facts as { filer: { personalId: string } }).filer;
    const token = await this.client.token({ as: 'citizen', sub: `citizen-${family}`, personalId });
    return { token, body: JSON.stringify({ procedure: 'birth', facts }) };
  }
}
