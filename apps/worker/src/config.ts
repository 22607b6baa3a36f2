import { parseDirectory, type AgencyDirectory } from '@lienthong/agencies';

export interface WorkerConfig {
  databaseUrl: string;
  temporalAddress: string;
  namespace: string;
  taskQueue: string;
  keyEncryptionKey: Buffer;
  agencies: AgencyDirectory;
  host: string;
  /** Liveness and readiness only. */
  port: number;
  logLevel: string;
}

/** Parses the environment once, at boot; throws one error that lists every fault. */
export function workerConfig(env: Record<string, string | undefined> = process.env): Readonly<WorkerConfig> {
  const faults: string[] = [];
  const need = (name: string): string => {
    const value = env[name];
    if (!value) faults.push(`${name} is missing`);
    return value ?? '';
  };
  const attempt = <T>(name: string, parse: () => T): T | undefined => {
    try {
      return parse();
    } catch (error) {
      faults.push(`${name}: ${(error as Error).message}`);
      return undefined;
    }
  };
  const keyEncryptionKey = Buffer.from(need('LIENTHONG_KEY_ENCRYPTION_KEY'), 'base64');
  if (keyEncryptionKey.length !== 32) faults.push('LIENTHONG_KEY_ENCRYPTION_KEY must be 32 bytes in base64');
  const port = Number(env.LIENTHONG_PORT ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) faults.push('LIENTHONG_PORT must be a port');
  const config = {
    databaseUrl: need('LIENTHONG_DATABASE_URL'),
    temporalAddress: need('LIENTHONG_TEMPORAL_ADDRESS'),
    namespace: env.LIENTHONG_TEMPORAL_NAMESPACE ?? 'default',
    taskQueue: env.LIENTHONG_TASK_QUEUE ?? 'dossiers',
    keyEncryptionKey,
    agencies: attempt('LIENTHONG_AGENCIES', () => parseDirectory(JSON.parse(need('LIENTHONG_AGENCIES') || 'null')))!,
    host: env.LIENTHONG_HOST ?? '127.0.0.1',
    port,
    logLevel: env.LIENTHONG_LOG_LEVEL ?? 'info',
  };
  if (faults.length > 0) throw new Error(`worker configuration: ${faults.join('; ')}`);
  return Object.freeze(config);
}
