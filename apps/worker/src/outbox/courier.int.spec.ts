import { randomUUID } from 'node:crypto';
import type { AgencyPort, SendOutcome } from '@lienthong/agencies';
import { accept, submit } from '@lienthong/dossier/samples';
import { Ledger, migrate, openPool, Outbox, PostgresStorage } from '@lienthong/ledger';
import { throwAwayPostgres } from '@lienthong/testing';
import { Courier } from './courier';

let server: Awaited<ReturnType<typeof throwAwayPostgres>>;
let pool: ReturnType<typeof openPool>;
let dossierId: string;
beforeAll(async () => {
  server = await throwAwayPostgres();
  await migrate(server.url, server.url);
  pool = openPool({ url: server.url });
});
afterAll(async () => {
  await pool.end();
  await server.stop();
});
beforeEach(async () => {
  await pool.query('truncate outbox');
  dossierId = randomUUID();
  const ledger = ledgerNow();
  const secret = { section: 'facts', legal: {} };
  await ledger.transact({ dossierId, actor: 'citizen:1', command: submit(), secret });
  await ledger.transact({ dossierId, actor: 'officer:1', command: accept });
  await pool.query("delete from outbox where recipient <> 'portal'");
});

const ledgerNow = () => new Ledger(new PostgresStorage(pool), { keyEncryptionKey: Buffer.alloc(32, 7) });
const accepted: SendOutcome = { kind: 'accepted', result: {}, reference: 'CDVC-1' };
const refused = (reason: string): SendOutcome => ({ kind: 'refused', reason, ground: 'E.5' });

/** So many rounds, each as if every pause were over; what the portal was sent, by position. */
async function delivered(rounds: number, answer: (position: number, sent: number[]) => SendOutcome): Promise<number[]> {
  const sent: number[] = [];
  let now = 0;
  const portal = {
    send: ({ payload }: { payload: Record<string, unknown> }) => {
      const position = Number(payload['position']);
      sent.push(position);
      return Promise.resolve(answer(position, sent));
    },
  } as unknown as AgencyPort;
  const courier = new Courier({
    ...{ ledger: ledgerNow(), outbox: new Outbox(pool), log: { warn: () => undefined }, now: () => now },
    ports: { 'national-portal': portal },
  });
  for (let round = 0; round < rounds; round++, now += 3_600_000) await courier.round();
  return sent;
}

const outcomes = async (): Promise<(string | null)[]> => {
  const text = "select outcome from outbox where recipient = 'portal' order by position";
  return (await pool.query<{ outcome: string | null }>(text)).rows.map(({ outcome }) => outcome);
};

describe('statuses on their way to the national portal (F-12)', () => {
  it('go out in their order, each once', async () => {
    expect(await delivered(6, () => accepted)).toEqual([1, 2, 3]);
    expect(await outcomes()).toEqual(['told', 'told', 'told']);
  });

  it('are told again from the one that the portal lost', async () => {
    // It loses the first status when the second one arrives, and takes none that leaves a gap.
    let known = 0;
    const forgetful = (position: number, sent: number[]) => {
      if (sent.length === 2) known = 0;
      if (position > known + 1) return refused('not-updated-yet');
      known = position;
      return accepted;
    };
    expect(await delivered(8, forgetful)).toEqual([1, 2, 3, 1, 2, 3]);
    expect(await outcomes()).toEqual(['told', 'told', 'told']);
  });

  it('end with the one that was refused for good: nothing is sent for ever', async () => {
    const strict = (position: number) => refused(position === 1 ? 'invalid-transition' : 'not-updated-yet');
    expect(await delivered(8, strict)).toEqual([1, 2, 3]);
    expect(await outcomes()).toEqual(['invalid-transition', 'not-updated-yet', 'not-updated-yet']);
  });

  it('leave one behind that the portal calls wrong: it would be as wrong for ever, and others wait behind it', async () => {
    const wrong = (position: number): SendOutcome =>
      position === 2 ? { kind: 'unavailable', executed: 'unknown', wrong: true } : accepted;
    expect(await delivered(3, wrong)).toEqual([1, 2, 3]);
    expect(await outcomes()).toEqual(['told', 'wrong', 'told']);
  });
});
