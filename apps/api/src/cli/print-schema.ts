import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { RESOLVERS } from '../app.module';

// The schema as clients see it, without a server or a database: what apps/api/schema.graphql is made from (npm run schema).
const app = await NestFactory.create(GraphQLSchemaBuilderModule, new FastifyAdapter() as never, { logger: false });
await app.init();
const schema = await app.get(GraphQLSchemaFactory).create(RESOLVERS);
process.stdout.write(`${printSchema(lexicographicSortSchema(schema))}\n`);
await app.close();
