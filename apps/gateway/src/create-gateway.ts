import 'reflect-metadata';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLog, type Log } from '@lienthong/runtime';
import type { Auditor } from './audit/auditor';
import type { Config } from './config';
import { GatewayModule } from './gateway.module';
import { createAdapter } from './http/adapter';
import { markAnswers } from './http/answered';
import { acceptJsonOnly } from './http/json-body';
import { sendFinalHeaders } from './http/final-headers';
import { acceptUploads } from './http/upload';
import { watchRoutes } from './http/method-not-allowed';
import { logRequests } from './http/request-log';
import { PublishedApi } from './openapi/published-api';

/** What a gateway is made of besides its code. */
export interface Parts {
  config: Config;
  log: Log;
  auditor?: Auditor;
  /** Stands in for the clock of everything that a dossier lives through (epoch ms). */
  now?: () => number;
}

/** Answers are data: nothing in them is ever to be run, framed or loaded. */
const onlyData = {
  contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }, useDefaults: false },
  frameguard: { action: 'deny' as const },
};

/** A gateway ready to listen: `await app.listen(config.port, config.host)`; `await app.close()` answers what is under way and lets go of the database. */
export async function createGateway(
  config: Config,
  overrides: Partial<Omit<Parts, 'config'>> = {},
): Promise<NestFastifyApplication> {
  const log = overrides.log ?? createLog({ name: 'gateway', level: config.logLevel });
  const module = GatewayModule.with({ ...overrides, config, log });
  const app = await NestFactory.create<NestFastifyApplication>(module, createAdapter(), {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  const instance = app.getHttpAdapter().getInstance();
  await app.register(helmet, onlyData);
  acceptJsonOnly(instance);
  acceptUploads(instance);
  logRequests(instance, log);
  sendFinalHeaders(instance);
  markAnswers(instance);
  const refuseOtherMethods = watchRoutes(instance);
  await app.init();
  refuseOtherMethods();
  app.get(PublishedApi).publish(app);
  return app;
}
