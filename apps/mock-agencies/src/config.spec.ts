import { knownAgencies } from '@lienthong/agencies';
import { ConfigFaults, readConfig } from './config';

const secret = `whsec_${Buffer.alloc(24, 3).toString('base64')}`;
const good = {
  MOCK_JOURNAL_DIR: '/tmp/x',
  MOCK_CALLBACK_BASE: 'http://127.0.0.1:3000/',
  MOCK_CALLBACK_SECRETS: JSON.stringify(Object.fromEntries(knownAgencies.map((id) => [id, secret]))),
};

describe('the environment', () => {
  it('needs three values and has defaults for the rest', () => {
    expect(readConfig(good)).toMatchObject({
      ...{ host: '127.0.0.1', port: 0, journalDir: '/tmp/x', callbackBase: 'http://127.0.0.1:3000' },
      ...{ seed: 'lien-thong', faults: [], holdFirstReplyMs: 0, logLevel: 'info' },
    });
  });

  it('reads faults from a list', () => {
    const { faults } = readConfig({ ...good, MOCK_FAULTS: 'population:hold, residence:down:3' });
    expect(faults).toEqual(['population:hold', 'residence:down:3']);
  });

  it('reads the credentials of a province, in which a password may hold anything', () => {
    expect(readConfig({ ...good, MOCK_PROVINCE: 'dvclt:a:b' }).province).toEqual({ user: 'dvclt', password: 'a:b' });
    expect(readConfig(good).province).toBeUndefined();
    const run = () => readConfig({ ...good, MOCK_PROVINCE: 'hunter2' });
    expect(run).toThrow(/MOCK_PROVINCE: must be user:password/);
    expect(run).not.toThrow(/hunter2/);
  });

  it('names every fault at once and quotes no secret', () => {
    const run = () =>
      readConfig({
        MOCK_PORT: 'x',
        MOCK_CALLBACK_SECRETS: '{"population":"hunter2"}',
        MOCK_FAULTS: 'a:b',
        MOCK_LOG_LEVEL: 'loud',
      });
    expect(run).toThrow(ConfigFaults);
    expect(run).toThrow(
      /MOCK_PORT.*MOCK_JOURNAL_DIR.*MOCK_CALLBACK_BASE.*MOCK_CALLBACK_SECRETS.*MOCK_FAULTS.*MOCK_LOG_LEVEL/,
    );
    expect(run).not.toThrow(/hunter2/);
  });
});
