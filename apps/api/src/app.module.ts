import { administrationEntities, administrationResolvers, auditEntryExport, unitExport, unitImport } from '@gongwei/administration-api';
import { approvalTodos, checkStructureNightly, checkStructureOnChange, electionTodos, expireTransfers, memberExport, memberImport, organisationExport, registryEntities, registryResolvers } from '@gongwei/branch-registry-api';
import { noticeAttachmentOwners, noticeReceiverExport, noticeResolvers, noticeTodos } from '@gongwei/notices-api';
import { Platform } from '@gongwei/platform-database';
import type { AttachmentOwners } from '@gongwei/platform-files';
import { exchangeResolvers, IMPORT_KINDS, importJobs, type ExportKind, type ImportKind } from '@gongwei/platform-exchange';
import { AllowGuard, declaredAccess, GongweiDriver, PassErrors, type GongweiDriverOptions } from '@gongwei/platform-graphql';
import { ContextBuilder, Login, type IdentitySettings } from '@gongwei/platform-identity';
import { InboxResolver, TODO_SOURCES, type TodoSource } from '@gongwei/platform-inbox';
import { sweepOutbox, type JobHandler, type Schedule } from '@gongwei/platform-jobs';
import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';

/** Entities of every feature, for the write side. */
export const ENTITIES = [...administrationEntities, ...registryEntities];

/** What can be imported from a spreadsheet. */
export const IMPORTS: readonly ImportKind[] = [memberImport, unitImport];

/** What can be taken away as a spreadsheet. */
export const EXPORTS: readonly ExportKind[] = [memberExport, organisationExport, unitExport, auditEntryExport, noticeReceiverExport];

/** What is done after the request that asked for it, by the kind of event a use case publishes. */
export const JOB_HANDLERS: Readonly<Record<string, JobHandler>> = { ...importJobs(IMPORTS) };

/** What a clock asks for, by name. */
export const SCHEDULES: Readonly<Record<string, Schedule>> = { 'outbox.sweep': sweepOutbox, 'structure.nightly': checkStructureNightly, 'structure.on-change': checkStructureOnChange, 'transfers.expire': expireTransfers };

/** What can wait for a person: counted in the bell, the inbox and the dashboard. */
export const TODOS: readonly TodoSource[] = [...approvalTodos, electionTodos, ...noticeTodos];

/** Kinds of records that have attachments, by the name `attachTo` is given, and who may read and fill in each. */
export const ATTACHMENT_OWNERS: AttachmentOwners = { ...noticeAttachmentOwners };

/** Every resolver of the product. */
export const RESOLVERS = [InboxResolver, ...exchangeResolvers, ...administrationResolvers, ...registryResolvers, ...noticeResolvers];

export interface AppParts {
  readonly platform: Platform;
  readonly identity: IdentitySettings;
  readonly contexts: ContextBuilder;
  readonly http: GongweiDriverOptions['http'];
}

/** The composition root: features are listed here, each on one line, and nothing else about them is known. */
@Module({})
export class AppModule implements OnModuleInit {
  constructor(private readonly discovery: DiscoveryService, private readonly scanner: MetadataScanner) {}

  static with(parts: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DiscoveryModule,
        GraphQLModule.forRoot<GongweiDriverOptions>({
          driver: GongweiDriver,
          path: '/graphql',
          autoSchemaFile: true,
          sortSchema: true,
          http: parts.http,
        }),
      ],
      providers: [
        { provide: APP_GUARD, useClass: AllowGuard },
        { provide: APP_FILTER, useClass: PassErrors },
        { provide: Platform, useValue: parts.platform },
        { provide: Login, useValue: new Login(parts.platform.database, parts.identity, parts.platform.cipher) },
        { provide: ContextBuilder, useValue: parts.contexts },
        { provide: 'IdentitySettings', useValue: parts.identity },
        { provide: IMPORT_KINDS, useValue: IMPORTS },
        { provide: TODO_SOURCES, useValue: TODOS },
        ...RESOLVERS,
      ],
    };
  }

  onModuleInit(): void {
    declaredAccess(this.discovery, this.scanner);
  }
}
