import { openPorts, knownAgencies, type AgencyDirectory } from '@lienthong/agencies';
import { agencyContract } from '@lienthong/agencies/contract';
import { newRequest, startMocks, type Started } from './testing/started';

describe('mock agencies behind the HTTP adapter', () => {
  let mocks: Started;
  let adapter: ReturnType<typeof openPorts>;

  beforeAll(async () => {
    mocks = await startMocks();
    adapter = openPorts(directoryOf(mocks));
  });
  afterAll(async () => {
    await adapter.close();
    await mocks.close();
  });

  for (const agency of knownAgencies) agencyContract(agency, () => adapter.ports[agency]!);

  it('take several requests in one call, each key for itself, in whatever company it comes again', async () => {
    const port = adapter.ports['residence']!;
    const [a, b, c] = [newRequest('residence'), newRequest('residence'), newRequest('residence')];
    const first = await port.sendBatch!([a, b]);
    expect(first!.map(({ kind }) => kind)).toEqual(['accepted', 'accepted']);
    const again = await port.sendBatch!([b, c, a]);
    expect([again![2], again![0]]).toEqual(first);
    expect(await mocks.summary(a.dossier)).toMatchObject({ effects: { residence: 1 }, duplicates: 0 });
  });

  it('that are to do something wrong do it request by request', async () => {
    const faulty = await startMocks({ faults: ['residence:slow:0.01'] });
    const request = newRequest('residence');
    expect(await faulty.agency('residence').sendBatch!([request])).toBeUndefined();
    await faulty.close();
  });
});

const directoryOf = ({ url }: Started): AgencyDirectory =>
  Object.fromEntries(knownAgencies.map((id) => [id, { url: `${url}/${id}`, callbackSecret: '', remembersKeys: true }]));
