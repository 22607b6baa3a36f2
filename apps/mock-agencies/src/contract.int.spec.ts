import { openPorts, knownAgencies, type AgencyDirectory } from '@lienthong/agencies';
import { agencyContract } from '@lienthong/agencies/contract';
import { startMocks, type Started } from './testing/started';

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
});

const directoryOf = ({ url }: Started): AgencyDirectory =>
  Object.fromEntries(knownAgencies.map((id) => [id, { url: `${url}/${id}`, callbackSecret: '', remembersKeys: true }]));
