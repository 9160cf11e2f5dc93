import { problem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getVariableValues, parse, type OperationDefinitionNode } from 'graphql';
import type { Context } from '../../platform/changes/context.js';
import { Refusal } from '../../platform/ground/refusal.js';
import { Authenticator } from '../../platform/http/authenticator.js';
import { AnswerSize } from '../../platform/sql/answer-size.js';
import { Database } from '../../platform/sql/database.js';
import { planned } from '../../platform/views/reads.js';

/** Reads queries for files outside GraphQL, each in one statement, as long as the reader stays signed in. */
@Injectable()
export class DocumentReader {
  constructor(
    private readonly modules: ModuleRef,
    private readonly database: Database,
    private readonly authenticator: Authenticator,
  ) {}

  /**
   * @returns a function that reads `document`, a query, with other variables each time
   * @throws Refusal INVALID for variables of another type, UNAUTHENTICATED once the reader has signed out
   */
  reading<Data>(ctx: Context, document: string): (variables: Readonly<Record<string, unknown>>) => Promise<Data> {
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    const [definition] = parse(document).definitions as [OperationDefinitionNode];
    return async (variables) => {
      const { coerced } = getVariableValues(schema, definition.variableDefinitions ?? [], variables, { maxErrors: 1 });
      if (!coerced) throw Refusal.invalid(problem('VALUE_UNFIT'));
      const operation = { schema, fragments: {}, variables: coerced };
      const reading = { ...ctx.reading(), size: new AnswerSize() };
      const isReader = this.authenticator.isStill(reading.reader, reading.now);
      const statement = planned(operation, definition.selectionSet, reading, isReader).statement();
      const text = await this.database.jsonText(statement, ctx.whose);
      if (text === null) throw Refusal.unauthenticated();
      return (JSON.parse(text) as { readonly data: Data }).data;
    };
  }
}
