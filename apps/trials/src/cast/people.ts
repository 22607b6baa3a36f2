import type { Client, Login } from '@lienthong/stack';

/** So many officers and auditors share the work: the gateway counts calls per actor. */
const SEVERAL = 48;

/** Tokens of the invented people; each is asked for once. */
export class People {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(private readonly client: Client) {}

  citizen(nth: number, personalId?: string): Promise<string> {
    return this.token({ as: 'citizen', sub: `citizen-${nth}`, ...(personalId && { personalId }) });
  }

  officer(unit: string, nth: number): Promise<string> {
    return this.token({ as: 'officer', sub: `officer-${nth % SEVERAL}`, unit });
  }

  auditor(nth: number): Promise<string> {
    return this.token({ as: 'auditor', sub: `auditor-${nth % SEVERAL}` });
  }

  private token(login: Login): Promise<string> {
    const name = JSON.stringify(login);
    const known = this.tokens.get(name);
    if (known) return known;
    const asked = this.client.token(login);
    this.tokens.set(name, asked);
    // Who got none may ask again.
    asked.catch(() => this.tokens.delete(name));
    return asked;
  }
}
