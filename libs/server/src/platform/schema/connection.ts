import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { EntityClass } from '../sql/columns.js';

@ObjectType({ description: 'Position of a page (Relay).' })
export class PageInfo {
  @Field({ description: 'Whether there are rows after this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Pass it as “after” to get the next page; null for an empty page.',
  })
  readonly endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'Number of rows: 50 by default, at most 100.' })
  readonly first?: number;

  @Field(() => String, { nullable: true, description: 'Start after the row with this cursor.' })
  readonly after?: string;
}

/** A Relay connection of a viewed type. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

const made = new Map<EntityClass<object>, new () => Connection<object>>();

/** The connection type of a viewed type: `CommitmentConnection` with `CommitmentEdge`s. */
export function connectionOf<T extends object>(type: EntityClass<T>): new () => Connection<T> {
  const connection = made.get(type) ?? makeConnection(type);
  made.set(type, connection);
  return connection as new () => Connection<T>;
}

function makeConnection<T extends object>(type: EntityClass<T>): new () => Connection<object> {
  @ObjectType(`${type.name}Edge`, { description: `A row of a page of ${type.name}.` })
  class Edge {
    @Field({ description: 'Encrypted position of the row; pass it as “after”.' })
    readonly cursor!: string;

    @Field(() => type as object, { description: 'The row itself.' })
    readonly node!: T;
  }

  @ObjectType(`${type.name}Connection`, { description: `A page of ${type.name}: visible rows only.` })
  class Page {
    @Field(() => [Edge], { description: 'Rows of this page.' })
    readonly edges!: readonly Edge[];

    @Field(() => PageInfo, { description: 'Whether and how to read the next page.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Number of visible rows on all pages.' })
    readonly totalCount!: number;
  }
  return Page;
}
