import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { throwAwayPostgres } from '@lienthong/testing';
import { citizen, officer, reviewOf, submission, submitted } from '../testing/cases';
import { startGatewayProcess, type GatewayProcess } from '../testing/start-process';

let gateway: GatewayProcess;
beforeEach(async () => {
  gateway = await startGatewayProcess(await throwAwayPostgres());
});
afterEach(() => gateway.stop());

const refusal = [503, 'urn:lienthong:problem:unavailable', '2'];

describe('without PostgreSQL', () => {
  it('everything that needs it is 503 with Retry-After, with nothing half done, and goes on when it is back', async () => {
    const dossierId = await submitted(gateway);
    const decision = { as: officer, body: { decision: 'accept' }, ifMatch: 1, key: 'decided-in-the-dark' };
    const attempt = { as: citizen, body: submission(), key: 'submitted-in-the-dark' };
    await gateway.database.cut();
    const answers = await Promise.all([
      gateway.call('POST /dossiers', attempt),
      gateway.call('GET /dossiers', { as: citizen }),
      gateway.call(`GET /dossiers/${dossierId}`, { as: citizen }),
      gateway.call(`POST /dossiers/${dossierId}/withdrawal`, { as: citizen }),
      gateway.call(`POST /tasks/${reviewOf(dossierId)}/decision`, decision),
      gateway.call('GET /readyz'),
    ]);
    for (const { status, body, headers } of answers)
      expect([status, body.type, headers.get('retry-after')]).toEqual(refusal);
    expect((await gateway.call('GET /livez')).status).toBe(200);
    expect((await gateway.call('GET /procedures')).status).toBe(200);

    await gateway.database.mend();
    expect((await gateway.call('GET /readyz')).status).toBe(200);
    const first = await gateway.call('POST /dossiers', attempt);
    expect(first.status).toBe(202);
    expect((await gateway.call('POST /dossiers', attempt)).text).toBe(first.text);
    expect((await gateway.call('GET /dossiers', { as: citizen })).body.items).toHaveLength(2);
    expect((await gateway.call(`POST /tasks/${reviewOf(dossierId)}/decision`, decision)).status).toBe(200);
    expect(await gateway.ledger.findChainFault(dossierId)).toBeUndefined();
  });

  it('a submission that is cut off in the middle is there once, or not at all', async () => {
    const calls = Array.from({ length: 12 }, (_, number) => ({
      as: citizen,
      body: submission(),
      key: `cut-off-${number}`,
    }));
    const under = calls.map((options) => gateway.call('POST /dossiers', options));
    await sleep(15);
    await gateway.database.cut();
    const statuses = (await Promise.all(under)).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 202 && status !== 503)).toEqual([]);
    await gateway.database.mend();
    for (const options of calls) expect((await gateway.call('POST /dossiers', options)).status).toBe(202);
    expect((await gateway.call('GET /dossiers', { as: citizen })).body.items).toHaveLength(calls.length);
  });
});

describe('without the identity provider', () => {
  it('nobody is let in unseen, and whoever has a token signed by a known key still is', async () => {
    const token = await gateway.issuer.token(citizen);
    await gateway.issuer.stop();
    const { status, body, headers } = await gateway.call('GET /dossiers', { token });
    expect([status, body.type, headers.get('retry-after')]).toEqual(refusal);
    expect((await gateway.call('GET /procedures')).status).toBe(200);
  });

  it('known keys still count', async () => {
    const token = await gateway.issuer.token(citizen);
    expect((await gateway.call('GET /dossiers', { token })).status).toBe(200);
    await gateway.issuer.stop();
    expect((await gateway.call('GET /dossiers', { token })).status).toBe(200);
  });
});

describe('being stopped', () => {
  it('answers what is under way, takes nothing new, and is gone within five seconds', async () => {
    const dossierId = await submitted(gateway);
    const owner = new Client({ connectionString: gateway.ownerUrl });
    await owner.connect();
    await owner.query('begin');
    await owner.query('select from dossier where dossier_id = $1 for update', [dossierId]);
    const withdrawal = gateway.call(`POST /dossiers/${dossierId}/withdrawal`, { as: citizen });
    await sleep(300);
    const gone = once(gateway.process, 'exit');
    gateway.process.kill('SIGTERM');
    await sleep(300);
    await expect(fetch(`${gateway.url}/livez`)).rejects.toThrow();
    await owner.end();
    expect((await withdrawal).status).toBe(202);
    // After the five seconds it would have ended itself, with 1.
    expect((await gone)[0]).toBe(0);
  });
});
