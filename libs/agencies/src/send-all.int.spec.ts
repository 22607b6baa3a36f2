import { randomUUID } from 'node:crypto';
import { httpAgency } from './http-agency';
import type { AgencyRequest, ClosableAgency } from './port';
import { sampleIdentityCard } from './samples';
import { sendAll } from './send-all';
import { startRawServer, type RawServer } from './wire/raw-server';

const json = { 'content-type': 'application/json' };
const result = { cardNumber: '001226000001', issuedOn: '2026-11-22' };
const accepted = (reference: string) => ({ status: 200, body: { answer: 'accepted', reference, result } });
const refused = { status: 409, body: { answer: 'refused', reason: 'not-updated-yet', ground: 'E.5' } };

let server: RawServer;
let agency: ClosableAgency;
let requests: AgencyRequest[];
beforeEach(async () => {
  server = await startRawServer();
  const limits = { connectMs: 1000, firstByteMs: 3000, totalMs: 4000 };
  agency = httpAgency({ agency: 'identity-card', url: `${server.url}/identity-card`, limits });
  requests = [1, 2].map(() => {
    const dossier = randomUUID();
    return { key: `${dossier}/identity-card/issue/1`, intent: 'issue', dossier, payload: sampleIdentityCard() };
  });
});
afterEach(async () => {
  await agency.close();
  await server.close();
});

const paths = () => server.seen.map(({ url }) => url);

describe('several requests at once', () => {
  it('go out in one call, each with its key, and each gets its own answer', async () => {
    server.reply(200, json, JSON.stringify({ answers: [accepted('R-1'), refused] }));
    const outcomes = await sendAll(agency, requests);
    expect(paths()).toEqual(['/identity-card/batches']);
    expect(JSON.parse(server.seen[0]!.body)).toEqual({ requests });
    expect(outcomes).toMatchObject([
      { kind: 'accepted', reference: 'R-1' },
      { kind: 'refused', reason: 'not-updated-yet' },
    ]);
  });

  it('go out one after the other to an agency that takes no batches', async () => {
    server.reply(501, json, '{}');
    const outcomes = await sendAll(agency, requests);
    expect(paths()).toEqual(['/identity-card/batches', '/identity-card/requests']);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['unavailable', 'unavailable']);
  });

  it('are by themselves when there is only one', async () => {
    server.reply(200, json, JSON.stringify(accepted('R-1').body));
    expect(await sendAll(agency, requests.slice(1))).toMatchObject([{ kind: 'accepted' }]);
    expect(paths()).toEqual(['/identity-card/requests']);
  });

  it('are never taken for done by a reply that does not say so for each', async () => {
    for (const body of ['{"answers":[]}', '{"answers":[null,{"status":200}]}', '[]', 'done']) {
      server.reply(200, json, body);
      const outcomes = await sendAll(agency, requests);
      expect(outcomes.map(({ kind }) => ['unreadable', 'unavailable'].includes(kind))).toEqual([true, true]);
    }
    server.reply(503, { ...json, 'retry-after': '1' }, '{}');
    const down = { kind: 'unavailable', executed: 'no', retryAfterMs: 1000 };
    expect(await sendAll(agency, requests)).toEqual([down, down]);
  });
});
