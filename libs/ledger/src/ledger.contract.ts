import { randomUUID } from 'node:crypto';
import { accept, begin, request, reviewTask, submit } from '@lienthong/dossier/samples';
import type { Command } from '@lienthong/dossier';
import { Ledger } from './ledger';
import type { LedgerStorage } from './storage';

const keyEncryptionKey = Buffer.alloc(32, 7);
const facts = { section: 'facts', legal: { child: 'An' }, contact: { '/filer/phone': '+84900000000' } };

/** What every ledger keeps, whatever it stands on. */
export function keepsTheLedger(open: () => Promise<LedgerStorage>): void {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = new Ledger(await open(), { keyEncryptionKey });
  });

  const officer = (dossierId: string, command: Command, extra: object = {}) =>
    ledger.transact({ dossierId, actor: 'officer:1', command, ...extra });
  const submitted = async (key?: { id: string; digest: string }) => {
    const dossierId = randomUUID();
    return {
      dossierId,
      done: await ledger.transact({ dossierId, actor: 'citizen:1', command: submit(), secret: facts, key }),
    };
  };

  it('appends what a command makes happen, chained from the first event', async () => {
    const { dossierId } = await submitted();
    await officer(dossierId, accept);
    expect((await ledger.trail(dossierId)).map(({ seq, eventId }) => [seq, eventId])).toEqual([
      [1, 'submitted'],
      [2, 'permit.review.0/opened'],
      [3, 'permit.review.0/decided'],
      [4, 'permit/opened/0'],
    ]);
    expect(await ledger.findChainFault(dossierId)).toBeUndefined();
    expect(await ledger.rebuild(dossierId)).toEqual([]);
  });

  it('gives each submission a number of its own', async () => {
    const [a, b] = await Promise.all([submitted(), submitted()]);
    expect(a.done.dossier?.receipt).toMatch(/^G01\.899\.208\.000-\d{6}-\d{6}$/);
    expect(a.done.dossier?.receipt).not.toBe(b.done.dossier?.receipt);
  });

  it('answers the same key with the same answer and one dossier, also at the same moment', async () => {
    const key = { id: randomUUID(), digest: 'd' };
    const results = await Promise.all(Array.from({ length: 10 }, () => submitted(key)));
    expect(new Set(results.map(({ done }) => done.dossierId)).size).toBe(1);
    expect(new Set(results.map(({ done }) => done.seq))).toEqual(new Set([2]));
    expect(results.filter(({ done }) => !done.replayed)).toHaveLength(1);
  });

  it('refuses the same key with another body', async () => {
    const key = { id: randomUUID(), digest: 'd' };
    await submitted(key);
    const { done } = await submitted({ ...key, digest: 'other' });
    expect(done.problem?.code).toBe('key-reused');
  });

  it('repeats a refusal under its key even when it would be granted now', async () => {
    const { dossierId } = await submitted();
    const key = { id: randomUUID(), digest: 'd' };
    const release: Command = { type: 'release', task: reviewTask, by: 'officer:1' };
    expect((await officer(dossierId, release, { key })).problem?.code).toBe('not-claimed');
    await officer(dossierId, { type: 'claim', task: reviewTask, by: 'officer:1' });
    expect(await officer(dossierId, release, { key })).toMatchObject({
      replayed: true,
      problem: { code: 'not-claimed' },
    });
  });

  it('lets one of two officers win and tells the other', async () => {
    const { dossierId } = await submitted();
    const race = await Promise.all([1, 2].map((n) => officer(dossierId, { ...accept, by: `officer:${n}` } as Command)));
    expect(race.map(({ problem }) => problem?.code).sort()).toEqual(['already-decided', undefined]);
  });

  it('keeps every sequence number under many writers', async () => {
    const { dossierId } = await submitted();
    const claims = Array.from({ length: 12 }, (_, n) =>
      officer(dossierId, { type: n % 2 ? 'release' : 'claim', task: reviewTask, by: 'officer:1' }),
    );
    await Promise.all(claims);
    expect(await ledger.findChainFault(dossierId)).toBeUndefined();
    expect(await ledger.rebuild(dossierId)).toEqual([]);
  });

  it('begins a request once, whoever asks', async () => {
    const { dossierId } = await submitted();
    await officer(dossierId, accept);
    const begun = await Promise.all([1, 2, 3].map(() => officer(dossierId, begin('permit'))));
    expect(begun.flatMap(({ events }) => events.map(({ type }) => type))).toEqual(['RequestBegun']);
  });

  it('keeps private content in the vault and only its digest in the ledger (RH-02)', async () => {
    const { dossierId, done } = await submitted();
    const digest = done.dossier!.factsDigest!;
    expect(await ledger.open(dossierId, digest)).toEqual(facts);
    const texts = (await ledger.trail(dossierId)).map(({ text }) => text).join();
    expect(texts).toContain(digest);
    expect(texts).not.toMatch(/An"|8490/);
  });

  it('gives equal content of two dossiers different digests', async () => {
    const [a, b] = [await submitted(), await submitted()];
    expect(a.done.dossier!.factsDigest).not.toBe(b.done.dossier!.factsDigest);
  });

  it('writes an answer learnt twice once, and its content too', async () => {
    const { dossierId } = await submitted();
    await officer(dossierId, accept);
    await officer(dossierId, begin('permit'));
    const answer: Command = { type: 'recordAnswer', ...request('permit', 'reserve'), answer: 'accepted' };
    const secret = { section: 'result', legal: { number: 'X-1' } };
    const learnt = await Promise.all([1, 2].map(() => officer(dossierId, answer, { secret })));
    expect(learnt.filter(({ events }) => events.length > 0)).toHaveLength(1);
    const digest = learnt[0]!.dossier!.requests['permit/reserve/0']!.digest!;
    expect(await ledger.open(dossierId, digest)).toEqual({ section: 'result', legal: { number: 'X-1' } });
  });

  it('knows nothing of a dossier that was never submitted', async () => {
    const dossierId = randomUUID();
    expect((await officer(dossierId, accept)).problem?.code).toBe('not-found');
    expect(await ledger.find(dossierId)).toBeUndefined();
    expect(await ledger.trail(dossierId)).toEqual([]);
  });
}
