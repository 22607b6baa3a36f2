import { findChainFault, leafOf } from '@lienthong/ledger';
import { throwAwayPostgres } from '@lienthong/testing';
import { getProcedure } from '@lienthong/procedures';
import { auditor, submitted } from '../testing/cases';
import { finish } from '../testing/finish';
import { startGateway, type StartedGateway } from '../testing/start-gateway';
import { submissionAt } from '../testing/surroundings';

const unknown = '0190a000-0000-7000-8000-000000000000';
let gateway: StartedGateway;
afterEach(() => gateway.stop());

describe('an auditor', () => {
  it('sees where a dossier stands, and rows whose chain can be checked at home', async () => {
    gateway = await startGateway(await throwAwayPostgres());
    const dossierId = await submitted(gateway);
    const { body: seen } = await gateway.call(`GET /audit/dossiers/${dossierId}`, { as: auditor });
    expect(seen).toMatchObject({
      dossierId,
      seq: 4,
      agenda: { seq: 4, owed: [], closed: false },
      steps: { 'birth-registration': 'IN_REVIEW', 'personal-id': 'PENDING' },
      tasks: [
        { task: 'birth-registration.review.0', kind: 'review', step: 'birth-registration', unit: 'justice-00004' },
      ],
    });
    expect(seen.digest).toBe(seen.agenda.digest);
    const { body: trail } = await gateway.call(`GET /audit/dossiers/${dossierId}/trail`, { as: auditor });
    const rows = (trail.items as { seq: number; eventId: string; text: string; hash: string }[]).map((row) => ({
      ...row,
      dossierId,
      hash: Buffer.from(row.hash, 'hex'),
    }));
    expect(findChainFault(dossierId, rows.map(leafOf))).toBeUndefined();
    expect(rows.at(-1)?.hash.toString('hex')).toBe(seen.head);
    for (const what of ['', '/trail', '/verify', '/history'])
      expect((await gateway.call(`GET /audit/dossiers/${unknown}${what}`, { as: auditor })).status).toBe(404);
  });

  it('sees which money was decided once it is, and of whom', async () => {
    gateway = await startGateway(await throwAwayPostgres());
    const facts = getProcedure('death').samples['plain']!.facts(new Date(submissionAt));
    const dossierId = await submitted(gateway, { procedure: 'death', facts });
    const benefit = async () => (await gateway.call(`GET /audit/dossiers/${dossierId}`, { as: auditor })).body.benefit;
    expect(await benefit()).toBeUndefined();
    const codes = { 'check-insurance': { codes: ['BHXH_MT'] }, 'check-merit': { codes: [] } };
    await finish(gateway, dossierId, { ...codes, 'check-assistance': { codes: [] } });
    expect(await benefit()).toEqual({ category: 'BHXH_MT', amount: 25_300_000, payer: 'social-insurance' });
  });

  it('has a case verified from the ledger, also while Temporal is away', async () => {
    gateway = await startGateway(await throwAwayPostgres());
    const dossierId = await submitted(gateway);
    const { body: report } = await gateway.call(`GET /audit/dossiers/${dossierId}/verify`, { as: auditor });
    expect(report).toMatchObject({ ok: true, chain: 'verified', rebuild: 'identical', runs: [] });
    expect((await gateway.call(`GET /audit/dossiers/${dossierId}/history`, { as: auditor })).body).toEqual({
      items: [],
    });
  });

  it('gets the report and the histories of the one that is', async () => {
    const plugged = {
      verify: (id: string) => Promise.resolve({ dossierId: id, ok: true }),
      histories: () => Promise.resolve([{ events: [] }]),
    };
    gateway = await startGateway(await throwAwayPostgres(), { parts: { auditor: plugged } });
    const dossierId = await submitted(gateway);
    expect((await gateway.call(`GET /audit/dossiers/${dossierId}/verify`, { as: auditor })).body).toEqual({
      dossierId,
      ok: true,
    });
    expect((await gateway.call(`GET /audit/dossiers/${dossierId}/history`, { as: auditor })).body).toEqual({
      items: [{ events: [] }],
    });
  });
});
