import { Connection } from '@temporalio/client';

const TIMEOUT_MS = 2_000;
const DAY_SECONDS = 86_400;
const RETENTION_DAYS = 30;
const retention = { seconds: RETENTION_DAYS * DAY_SECONDS };

/**
 * Does the server answer and know the namespace? Lengthens the dev server's retention on the way: with its fixed 24
 * hours, the history of a case that ended on Friday would be gone before Monday's start could archive it.
 */
export const namespaceServes = (address: string, namespace: string): Promise<boolean> =>
  withConnection(address, async (connection) => {
    const { config } = await connection.workflowService.describeNamespace({ namespace });
    if (Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) < RETENTION_DAYS * DAY_SECONDS)
      await keepHistories(connection, namespace);
    return true;
  });

/** The same of the production server, which begins without any namespace. */
export const ensureNamespace = (address: string, namespace: string): Promise<boolean> =>
  withConnection(address, async ({ workflowService }) => {
    const known = await workflowService.describeNamespace({ namespace }).catch(ignoreNotFound);
    if (!known)
      await workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention as never });
    return known !== undefined;
  });

async function withConnection<T>(address: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await connect(address);
  try {
    return await connection.withDeadline(Date.now() + TIMEOUT_MS, () => work(connection));
  } finally {
    await connection.close();
  }
}

const NOT_FOUND = 5;

function ignoreNotFound(error: unknown): undefined {
  if ((error as { code?: number }).code !== NOT_FOUND) throw error;
  return undefined;
}

const connect = (address: string) =>
  Connection.connect({
    address,
    connectTimeout: TIMEOUT_MS,
    // On one machine neither compression nor a proxy from the environment helps; a retry would outlive the probe.
    channelArgs: { 'grpc.default_compression_algorithm': 0, 'grpc.enable_http_proxy': 0 },
    interceptors: [],
  });

const keepHistories = (connection: Connection, namespace: string) =>
  connection.workflowService.updateNamespace({
    namespace,
    config: { workflowExecutionRetentionTtl: retention as never },
  });
