import { MemoryStorage, type LedgerStorage } from '@lienthong/ledger';

type Transaction = LedgerStorage['transaction'];
type Decide<Answer> = (held: Held) => { kept?: Kept; answer: Answer };
type Held = Parameters<Parameters<Transaction>[1]>[0];
type Kept = NonNullable<ReturnType<Parameters<Transaction>[1]>['kept']>;
export type Change = NonNullable<Kept['change']>;
export type Head = NonNullable<Held['head']>;
export type StoredAnswer = NonNullable<Held['stored']>;

/** Storage for a single transaction of the production door: one dossier's head, and what is known of one command. */
export class OneHead extends MemoryStorage {
  kept?: Kept;

  constructor(
    private readonly head: Head | undefined,
    private readonly stored?: StoredAnswer,
  ) {
    super();
  }

  override transaction<Answer>(_concern: Parameters<Transaction>[0], decide: Decide<Answer>): Promise<Answer> {
    const { head, stored } = this;
    // Nothing private is told, so no keys are needed.
    const { kept, answer } = decide({ head, stored, vaultKeys: {}, receiptNumber: 1, papers: [] });
    this.kept = kept;
    return Promise.resolve(answer);
  }
}
