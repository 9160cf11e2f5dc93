import { MODULE_METADATA } from '@nestjs/common/constants.js';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';

/** The schema of these features as text. Needs no database. */
export async function printedSchema(features: readonly Type[]): Promise<string> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const providers = features.flatMap(
    (feature) => (Reflect.getMetadata(MODULE_METADATA.PROVIDERS, feature) ?? []) as unknown[],
  );
  const resolvers = providers.filter(
    (provider) => typeof provider === 'function' && Reflect.hasMetadata('graphql:resolver_type', provider),
  );
  const schema = await builder.get(GraphQLSchemaFactory).create(resolvers as Type[]);
  await builder.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
