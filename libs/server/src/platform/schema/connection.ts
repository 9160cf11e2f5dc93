import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { EntityClass } from '../sql/columns.js';

@ObjectType({ description: 'Where a page stands among the others (Relay).' })
export class PageInfo {
  @Field({ description: 'Whether rows follow after this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor to hand back as "after".' })
  readonly endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many rows: 50 unless told, at most 100.' })
  readonly first?: number;

  @Field(() => String, { nullable: true, description: 'The cursor of the row to start after.' })
  readonly after?: string;
}

/** A Relay connection of a viewed type. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

const made = new Map<EntityClass<object>, new () => Connection<object>>();

/** The connection type of a viewed type: `CommitmentConnection` of `CommitmentEdge`s. */
export function connectionOf<T extends object>(type: EntityClass<T>): new () => Connection<T> {
  const connection = made.get(type) ?? makeConnection(type);
  made.set(type, connection);
  return connection as new () => Connection<T>;
}

function makeConnection<T extends object>(type: EntityClass<T>): new () => Connection<object> {
  @ObjectType(`${type.name}Edge`, { description: `A row of a page: ${type.name}.` })
  class Edge {
    @Field({ description: 'Names this row among the others.' })
    readonly cursor!: string;

    @Field(() => type as object, { description: 'The row.' })
    readonly node!: T;
  }

  @ObjectType(`${type.name}Connection`, { description: `A page of ${type.name}, visible ones only.` })
  class Page {
    @Field(() => [Edge], { description: 'The rows of this page.' })
    readonly edges!: readonly Edge[];

    @Field(() => PageInfo, { description: 'Where the page stands.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many rows there are on all pages.' })
    readonly totalCount!: number;
  }
  return Page;
}
