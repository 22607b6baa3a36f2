import type { Client, Login } from '@lienthong/stack';

/** Everybody's tokens, by the mock identity provider; nobody logs in twice. */
export class People {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(private readonly client: Client) {}

  citizen = (personalId?: string): Promise<string> => this.token({ as: 'citizen', ...(personalId && { personalId }) });

  /** Officer no. 1 of a unit, or a colleague. */
  officer = (unit: string, number = 1): Promise<string> =>
    this.token({ as: 'officer', unit, sub: `officer-${unit}-${number}` });

  auditor = (): Promise<string> => this.token({ as: 'auditor' });

  private token(login: Login): Promise<string> {
    const name = JSON.stringify(login);
    const known = this.tokens.get(name) ?? this.client.token(login);
    this.tokens.set(name, known);
    return known;
  }
}
