import { Module, type DynamicModule, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { Ledger, Lists, openPool, Papers, PostgresStorage, Standstill } from '@lienthong/ledger';
import { Pool } from 'pg';
import { AccessGuard } from './access/access.guard';
import { FairUseGuard, fairUseOf } from './access/fair-use.guard';
import { LoginGuard } from './access/login.guard';
import { Logins } from './access/logins';
import { Auditor } from './audit/auditor';
import { auditorOver } from './audit/auditor.provider';
import { AuditsController } from './audit/audits.controller';
import { Audits } from './audit/audits.service';
import { CallbacksController } from './callbacks/callbacks.controller';
import { Callbacks } from './callbacks/callbacks.service';
import { Door } from './commands/door';
import { LinkedDossiers } from './corrections/linked-dossiers';
import { LinkedDossiersController } from './corrections/linked-dossiers.controller';
import type { Parts } from './create-gateway';
import { DossiersController } from './dossiers/dossiers.controller';
import { CitizenAnswers } from './dossiers/citizen-answers';
import { Dossiers } from './dossiers/dossiers.service';
import { Submit } from './dossiers/submit';
import { SupplementDossier } from './dossiers/supplement';
import { HealthController } from './health/health.controller';
import { AnswerHeaders } from './http/answer-headers.interceptor';
import { ProblemFilter } from './http/problem.filter';
import { OpenApiController } from './openapi/openapi.controller';
import { PublishedApi } from './openapi/published-api';
import { OperationsController } from './operations/operations.controller';
import { CitizenPapers } from './papers/citizen-papers';
import { PapersController } from './papers/papers.controller';
import { ProceduresController } from './procedures/procedures.controller';
import { ResultsController } from './results/results.controller';
import { Results } from './results/results.service';
import { TasksController } from './tasks/tasks.controller';
import { Tasks } from './tasks/tasks.service';
import { CONFIG, LOG, NOW } from './tokens';
import { UndoPreviews } from './undo/undo-previews';

const services = [
  Audits,
  Callbacks,
  CitizenAnswers,
  CitizenPapers,
  Door,
  Dossiers,
  LinkedDossiers,
  Logins,
  PublishedApi,
  Results,
  Submit,
  SupplementDossier,
  Tasks,
  UndoPreviews,
];

/** Order counts: who somebody is, how often they may, what they may. */
const everywhere: Provider[] = [
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_GUARD, useClass: LoginGuard },
  { provide: APP_GUARD, useClass: FairUseGuard },
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_INTERCEPTOR, useClass: AnswerHeaders },
];

@Module({
  controllers: [
    ProceduresController,
    DossiersController,
    LinkedDossiersController,
    PapersController,
    ResultsController,
    TasksController,
    CallbacksController,
    AuditsController,
    OperationsController,
    HealthController,
    OpenApiController,
  ],
  providers: [...services, ...everywhere],
})
export class GatewayModule implements OnApplicationShutdown {
  constructor(private readonly pool: Pool) {}

  static with({ config, log, auditor, now = Date.now }: Parts): DynamicModule {
    const onError = (error: Error) => log.warn({ err: error }, 'database connection lost');
    return {
      module: GatewayModule,
      imports: [ThrottlerModule.forRoot(fairUseOf(config))],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: log },
        { provide: NOW, useValue: now },
        { provide: Pool, useFactory: () => openPool({ url: config.databaseUrl, onError }) },
        { provide: PostgresStorage, useFactory: (pool: Pool) => new PostgresStorage(pool), inject: [Pool] },
        { provide: Lists, useFactory: (pool: Pool) => new Lists(pool), inject: [Pool] },
        { provide: Standstill, useFactory: (pool: Pool) => new Standstill(pool), inject: [Pool] },
        {
          provide: Ledger,
          useFactory: (storage: PostgresStorage) =>
            new Ledger(storage, { keyEncryptionKey: config.keyEncryptionKey, now }),
          inject: [PostgresStorage],
        },
        {
          provide: Papers,
          useFactory: (pool: Pool) => new Papers(pool, { keyEncryptionKey: config.keyEncryptionKey }),
          inject: [Pool],
        },
        {
          provide: Auditor,
          useFactory: (ledger: Ledger, pool: Pool) => auditor ?? auditorOver(ledger, pool, config),
          inject: [Ledger, Pool],
        },
      ],
    };
  }

  /** After the last request was answered. */
  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }
}
