import { fold } from '@lienthong/dossier';
import { submit } from '@lienthong/dossier/samples';
import { digestOf, sha256 } from './canonical';
import { Ledger } from './ledger';
import { dossierRow } from './read-model';
import { MemoryStorage } from './memory/memory-storage';
import { eventOf } from './chain';
import { restoredState, storedState } from './stored-state';

const submitted = async () => {
  const ledger = new Ledger(new MemoryStorage(), { keyEncryptionKey: Buffer.alloc(32, 7) });
  const dossierId = '11111111-1111-4111-8111-111111111111';
  await ledger.transact({ dossierId, actor: 'citizen:1', command: submit() });
  return fold((await ledger.trail(dossierId)).map(eventOf))!;
};

describe('a stored state', () => {
  it('names its plan by the digest of the text beside it, and is restored from both', async () => {
    const dossier = await submitted();
    const stored = storedState(dossier);
    expect(JSON.parse(stored.state)).toMatchObject({ plan: sha256(stored.plan).toString('hex') });
    expect(restoredState(stored)).toEqual(dossier);
    expect(storedState(restoredState(stored))).toEqual(stored);
  });

  it('has the digest of the whole, as runs were told before the plan lay apart', async () => {
    const dossier = await submitted();
    expect(dossierRow('d', 1, dossier).digest).toBe(digestOf(dossier));
    expect(dossierRow('d', 1, restoredState(storedState(dossier))).digest).toBe(digestOf(dossier));
  });

  it('has another text for another plan', async () => {
    const dossier = await submitted();
    const revised = { ...dossier, plan: { ...dossier.plan, steps: dossier.plan.steps.slice(1) } };
    expect(storedState(revised)).not.toEqual(storedState(dossier));
    expect(restoredState(storedState(revised))).toEqual(revised);
  });
});
