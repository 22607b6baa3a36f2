import { openPort, type ClosableAgency } from '@lienthong/agencies';
import { secrets, startMocks, type Started } from '../testing/started';
import type { MockAgenciesConfig } from '../start-mock-agencies';

const credentials = { user: 'dvclt', password: 'mật khẩu: thử' };

export interface StartedProvince extends Started {
  /** The civil registry as reached through the province. */
  port(): ClosableAgency;
}

/** Mocks whose civil registry stands behind a province. */
export async function startProvince(config: Partial<MockAgenciesConfig> = {}): Promise<StartedProvince> {
  const mocks = await startMocks({ province: credentials, ...config });
  const ports: ClosableAgency[] = [];
  const reach = () => ({ url: `${mocks.url}/province`, callbackSecret: secrets['civil-registry'] });
  return Object.assign(Object.create(mocks) as Started, {
    port() {
      const entry = { ...reach(), remembersKeys: false, protocol: 'province' as const, credentials, province: '01' };
      const port = openPort('civil-registry', entry, { firstByteMs: 1000, totalMs: 5000 });
      ports.push(port);
      return port;
    },
    async close() {
      await Promise.all(ports.map((port) => port.close()));
      await mocks.close();
    },
  });
}
