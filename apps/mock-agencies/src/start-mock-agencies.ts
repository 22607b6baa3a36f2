import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import type { KnownAgency } from '@lienthong/agencies';
import { openCourier } from './desk/courier';
import { openSettlements } from './desk/settlements';
import { parseFault } from './faults/fault';
import { Switches } from './faults/switches';
import { route } from './http/route';
import { openSigningKey } from './identity-provider/signing-key';
import { openOffice } from './journal/office';
import { ProvincialCodes } from './province/codes';
import { reportsOf } from './province/reports';
import { Tokens, type ProvinceCredentials } from './province/tokens';

export interface MockAgenciesConfig {
  host: string;
  /** 0 = any free one. */
  port: number;
  /** Journal, seal key and, unless named otherwise, the identity provider's key live here. */
  journalDir: string;
  /** Callbacks go to `{callbackBase}/agencies/{agency}/callbacks`. */
  callbackBase: string;
  callbackSecrets: Record<KnownAgency, string>;
  seed: string;
  /** `AGENCY:MODE[:ARG]` each. */
  faults?: string[];
  /** Delays the reply to the first request of a dossier's root step, after it was committed. */
  holdFirstReplyMs?: number;
  identityProvider?: { keyFile?: string | undefined; issuer?: string | undefined; defaultUnit?: string | undefined };
  /** Lets the civil registry be reached through a province too; births and deaths are then reported in its words. */
  province?: ProvinceCredentials | undefined;
  now?: () => Date;
  /** How long after a 202 the outcome follows; absent = 300 to 800 ms, drawn by key. */
  delayMs?: number;
  logger?: Logger;
}

export interface MockAgencies {
  /** Each agency answers at `{url}/{agency}`, the province at `{url}/province`, the identity provider at `{url}/idp`. */
  url: string;
  /** Resolves when every outcome that is not held has been called back. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

/** @throws UnknownFault, or when the journal is damaged or the port is taken. */
export async function startMockAgencies(config: MockAgenciesConfig): Promise<MockAgencies> {
  const logger = config.logger ?? pino({ level: 'silent' });
  const switches = new Switches((config.faults ?? []).map(parseFault), config.seed);
  const office = await openOffice(config.journalDir, config.seed, config.now ?? (() => new Date()));
  const codes = new ProvincialCodes(office);
  const courier = openCourier(office, switches, {
    ...(config.province && { lettersOf: reportsOf({ office, switches, codes }) }),
    callbackBase: config.callbackBase.replace(/\/+$/, ''),
    secrets: config.callbackSecrets,
  });
  const settlements = openSettlements(office, switches, courier, config.delayMs);
  const key = await openSigningKey(config.identityProvider?.keyFile ?? join(config.journalDir, 'idp-key.json'));
  const server = createServer();
  const url = await listen(server, config);
  const identityProvider = {
    key,
    issuer: config.identityProvider?.issuer ?? `${url}/idp`,
    defaultUnit: config.identityProvider?.defaultUnit,
  };
  const { holdFirstReplyMs = 0 } = config;
  const province = config.province && { tokens: new Tokens(config.province), codes, courier };
  server.on('request', route({ office, switches, settlements, holdFirstReplyMs, identityProvider, province, logger }));
  settlements.resume();
  logger.info({ url, faults: config.faults ?? [] }, 'listening');
  return {
    url,
    quiet: () => settlements.quiet(),
    async close() {
      settlements.close();
      await courier.close();
      await stop(server);
      office.close();
    },
  };
}

async function listen(server: Server, { host, port }: MockAgenciesConfig): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return `http://${shownHost}:${(server.address() as AddressInfo).port}`;
}

/** Sockets that a fault holds open would otherwise keep the process alive for as long as their clients wait. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
