import { ConfigFaults, readConfig } from './config';
import { goodEnvironment } from './testing/environment';

const faultsOf = (env: Record<string, string | undefined>): string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigFaults).faults;
  }
};

describe('the configuration', () => {
  it('needs only addresses, keys and the directory', () => {
    const config = readConfig(goodEnvironment());
    expect(config).toMatchObject({
      host: '127.0.0.1',
      audience: 'lienthong',
      durations: { patienceMs: 86_400_000, pollMs: 60_000, pollMaxMs: 900_000 },
    });
    expect(config).toMatchObject({ settings: {} });
    expect(config.submissionAt).toBeUndefined();
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('takes fractions of seconds and an instant of submission', () => {
    const env = goodEnvironment({
      LIENTHONG_POLL_SECONDS: '0.25',
      LIENTHONG_SUBMISSION_AT: '2026-11-23T09:00:00+07:00',
    });
    expect(readConfig(env)).toMatchObject({
      durations: { pollMs: 250 },
      submissionAt: Date.parse('2026-11-23T02:00:00Z'),
    });
  });

  it('lists all faults together, and quotes no secret', () => {
    const faults = faultsOf({
      LIENTHONG_PORT: '70000',
      LIENTHONG_DATABASE_URL: 'http://hunter2@db',
      LIENTHONG_KEY_ENCRYPTION_KEY: 'hunter2',
      LIENTHONG_PSEUDONYM_KEY: Buffer.alloc(31).toString('base64'),
      LIENTHONG_AGENCIES: '{ hunter2',
      LIENTHONG_SUBMISSION_AT: 'tomorrow',
      LIENTHONG_LAW_SETTINGS: '{"hunter2.dueWD": 1',
      LIENTHONG_PATIENCE_SECONDS: '0',
      LIENTHONG_LOG_LEVEL: 'loud',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'LIENTHONG_PORT',
      'LIENTHONG_DATABASE_URL',
      'LIENTHONG_ISSUER',
      'LIENTHONG_KEY_ENCRYPTION_KEY',
      'LIENTHONG_PSEUDONYM_KEY',
      'LIENTHONG_AGENCIES',
      'LIENTHONG_PATIENCE_SECONDS',
      'LIENTHONG_LAW_SETTINGS',
      'LIENTHONG_SUBMISSION_AT',
      'LIENTHONG_LOG_LEVEL',
    ]);
    expect(faults.join()).not.toContain('hunter2');
  });
});
