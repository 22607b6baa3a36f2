import type { AgencyPort } from '@lienthong/agencies';
import { sampleStatus } from '@lienthong/agencies/samples';
import { requestOf, startMocks, type Started } from '../../testing/started';

let mocks: Started;
let port: AgencyPort;
beforeEach(async () => {
  mocks = await startMocks({ now: () => new Date('2026-11-23T03:00:00Z') });
  port = mocks.agency('national-portal');
});
afterEach(() => mocks.close());

const dossier = '0f8fad5b-d9cb-469f-a165-70867728950e';
const taken = (position: number) => ({ kind: 'accepted', result: { acknowledged: position } });
const status = (position: number, round = position, changed = {}) =>
  port.send(requestOf('status', { ...sampleStatus(), position, ...changed }, { dossier, step: 'outbox', round }));
const positions = async () => {
  const told = (await (await fetch(`${mocks.url}/_mock/statuses?dossier=${dossier}`)).json()) as { position: number }[];
  return told.map(({ position }) => position);
};

describe('statuses (E.1, F-12)', () => {
  it('are taken one after the other; one too early is not updated yet, and comes again under its key', async () => {
    expect(await status(1)).toMatchObject(taken(1));
    expect(await status(3)).toMatchObject({ kind: 'refused', reason: 'not-updated-yet' });
    expect(await status(3)).toMatchObject({ kind: 'refused', reason: 'not-updated-yet' });
    expect(await status(2)).toMatchObject(taken(2));
    expect(await status(3)).toMatchObject(taken(3));
    expect(await positions()).toEqual([1, 2, 3]);
    expect(await mocks.summary(dossier)).toMatchObject({ statuses: 3, duplicates: 0 });
  });

  it('go on from where they were after a restart', async () => {
    await status(1);
    await mocks.restart();
    port = mocks.agency('national-portal');
    expect(await status(3)).toMatchObject({ reason: 'not-updated-yet' });
    expect(await status(2)).toMatchObject(taken(2));
  });

  it('come twice with the same answer, and never with another status in the same place', async () => {
    await status(1);
    expect(await status(1, 7)).toMatchObject(taken(1));
    expect(await status(1, 8, { status: 9 })).toMatchObject({ kind: 'refused', reason: 'position-taken' });
    expect(await status(2)).toMatchObject(taken(2));
  });

  it('are counted per receipt', async () => {
    await status(1);
    expect(await port.send(requestOf('status', sampleStatus(2)))).toMatchObject(taken(1));
  });
});

describe('results in the store (B.11, RB-23)', () => {
  const store = (version: number, digest: string, round: number) => {
    const { receipt } = sampleStatus();
    const payload = { receipt, step: 'birth-registration', version, digest: digest.repeat(64), name: 'Giấy khai sinh' };
    return port.send(requestOf('result', payload, { dossier, step: 'outbox', round }));
  };

  it('are superseded by later versions and by nothing else', async () => {
    expect(await store(1, 'a', 1)).toMatchObject({
      kind: 'accepted',
      result: { storedAt: '2026-11-23T03:00:00.000Z' },
    });
    expect(await store(1, 'a', 2)).toMatchObject({ kind: 'accepted' });
    expect(await store(1, 'b', 3)).toMatchObject({ kind: 'refused', reason: 'version-taken' });
    expect(await store(2, 'b', 4)).toMatchObject({ kind: 'accepted' });
    expect(await store(1, 'a', 5)).toMatchObject({ kind: 'refused', reason: 'superseded' });
  });
});
