import { randomUUID } from 'node:crypto';
import type { AgencyPort } from '@lienthong/agencies';
import { requestKey } from '@lienthong/dossier';
import { sampleRegistration } from '@lienthong/agencies/samples';
import { startMocks, type Started } from '../../testing/started';

let mocks: Started;
let today = new Date('2026-12-30T03:00:00Z');
beforeEach(async () => {
  mocks = await startMocks({ now: () => today });
});
afterEach(() => mocks.close());

async function register(port: AgencyPort, registrationCommune = '00070', dossier: string = randomUUID()) {
  const key = requestKey(dossier, { step: 'birth-registration', intent: 'register', round: 1 });
  const payload = { ...sampleRegistration(), registrationCommune };
  const answer = await port.send({ key, intent: 'register', dossier, payload });
  if (answer.kind !== 'accepted') throw new Error(answer.kind);
  return answer.result['book'] as { number: string; registeredOn: string };
}

describe('book numbers (D.7)', () => {
  it('run per commune and year, and stay with their key over a restart', async () => {
    const port = mocks.agency('civil-registry');
    const dossier = randomUUID();
    expect((await register(port, '00070', dossier)).number).toBe('1/2026');
    expect((await register(port)).number).toBe('2/2026');
    expect((await register(port, '79123')).number).toBe('1/2026');
    await mocks.restart();
    const again = mocks.agency('civil-registry');
    expect((await register(again, '00070', dossier)).number).toBe('1/2026');
    expect((await register(again)).number).toBe('3/2026');
    // 18:00 UTC on the last day of the year is next year in Vietnam.
    today = new Date('2026-12-31T18:00:00Z');
    expect(await register(again)).toMatchObject({ number: '1/2027', registeredOn: '2027-01-01' });
  });
});
