import { administrationEntities, administrationResolvers } from '@gongwei/administration-api';
import { registryEntities, registryResolvers } from '@gongwei/branch-registry-api';
import { Platform, type Database, type FieldCipher } from '@gongwei/platform-database';
import { AllowGuard, declaredAccess, GongweiDriver, PassErrors, type GongweiDriverOptions } from '@gongwei/platform-graphql';
import { ContextBuilder, Login, type IdentitySettings } from '@gongwei/platform-identity';
import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';

/** Entities of every feature, for the write side. */
export const ENTITIES = [...administrationEntities, ...registryEntities];

export interface AppParts {
  readonly database: Database;
  readonly cipher: FieldCipher;
  readonly identity: IdentitySettings;
  readonly http: GongweiDriverOptions['http'];
}

/** The composition root: features are listed here, each on one line, and nothing else about them is known. */
@Module({})
export class AppModule implements OnModuleInit {
  constructor(private readonly discovery: DiscoveryService, private readonly scanner: MetadataScanner) {}

  static with(parts: AppParts): DynamicModule {
    const platform = new Platform(parts.database, parts.cipher);
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
        { provide: Platform, useValue: platform },
        { provide: Login, useValue: new Login(parts.database, parts.identity, parts.cipher) },
        { provide: ContextBuilder, useValue: new ContextBuilder(parts.database, parts.identity, parts.cipher) },
        { provide: 'IdentitySettings', useValue: parts.identity },
        ...administrationResolvers,
        ...registryResolvers,
      ],
    };
  }

  onModuleInit(): void {
    declaredAccess(this.discovery, this.scanner);
  }
}
