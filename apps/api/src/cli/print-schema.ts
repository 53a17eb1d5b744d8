import 'reflect-metadata';
import { administrationResolvers } from '@gongwei/administration-api';
import { registryResolvers } from '@gongwei/branch-registry-api';
import { exchangeResolvers } from '@gongwei/platform-exchange';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';

// The schema as clients see it, without a server or a database: what apps/api/schema.graphql is made from (npm run schema).
const app = await NestFactory.create(GraphQLSchemaBuilderModule, new FastifyAdapter() as never, { logger: false });
await app.init();
const schema = await app.get(GraphQLSchemaFactory).create([...exchangeResolvers, ...administrationResolvers, ...registryResolvers]);
process.stdout.write(`${printSchema(lexicographicSortSchema(schema))}\n`);
await app.close();
