/** The HTTP API: for citizens' portals, officers, auditors and agencies that call back. */
export { Auditor } from './audit/auditor';
export { readConfig, type Config } from './config';
export { createGateway, type Parts } from './create-gateway';
