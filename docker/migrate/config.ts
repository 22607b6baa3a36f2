export interface MigrateConfig {
  /** Owns the ledger's tables. */
  ownerUrl: string;
  /** Names the role that is granted to read and append. */
  appUrl: string;
}

/** Parses the environment once; throws one error that lists every fault and quotes no URL, for they hold passwords. */
export function migrateConfig(env: Record<string, string | undefined> = process.env): Readonly<MigrateConfig> {
  const faults: string[] = [];
  const databaseUrl = (name: string): string => {
    const value = env[name];
    if (!value) faults.push(`${name} is missing`);
    else if (!isDatabaseUrl(value)) faults.push(`${name} must be postgres://ROLE:PASSWORD@HOST/DATABASE`);
    return value ?? '';
  };
  const config = {
    ownerUrl: databaseUrl('LIENTHONG_OWNER_DATABASE_URL'),
    appUrl: databaseUrl('LIENTHONG_DATABASE_URL'),
  };
  if (faults.length === 0 && new URL(config.ownerUrl).username === new URL(config.appUrl).username)
    faults.push('LIENTHONG_DATABASE_URL must name another role than the owner: the ledger is append-only for it');
  if (faults.length > 0) throw new Error(`migrate configuration: ${faults.join('; ')}`);
  return Object.freeze(config);
}

const isDatabaseUrl = (value: string): boolean =>
  URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol) && new URL(value).username !== '';
