import { existsSync } from 'node:fs';
import { findTemporalBinary, stackEnvironment, type TemporalServerBinaries } from '@lienthong/stack';

export interface BenchEnvironment {
  temporalBinary: string;
  temporalServer: TemporalServerBinaries;
}

/** What the bootstrap found or built. */
export function benchEnvironment(env: Record<string, string | undefined> = process.env): BenchEnvironment {
  const { LIENTHONG_TEMPORAL_SERVER: server, LIENTHONG_TEMPORAL_SQL_TOOL: sqlTool } = env;
  const temporalBinary = stackEnvironment(env).temporalCli ?? findTemporalBinary();
  if (!server || !sqlTool || !existsSync(server) || !existsSync(sqlTool) || !temporalBinary)
    throw new Error('no production Temporal server: start through npm run bench, which builds it');
  return { temporalBinary, temporalServer: { server, sqlTool } };
}
