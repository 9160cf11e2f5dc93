import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A column of a board with its cards.' })
export class BoardColumn {
  @Field({ description: 'Derived from filter, grouping and key, so that a client can cache the column.' })
  readonly id!: string;

  @Field({ description: 'Code, id or policy area shared by its cards; CLOSED for all closed statuses together.' })
  readonly key!: string;

  @Field(() => String, { nullable: true, description: 'Name of the team, party or person; null if the key is a code.' })
  readonly label!: string | null;

  @Field(() => Int, { description: 'Number of cards on all pages.' })
  readonly count!: number;

  @Field(() => Int, { description: 'Number of columns on the whole board; ten are returned at a time.' })
  readonly columnsInAll!: number;

  /** The codes or ids that put a card into this column. */
  readonly keys!: readonly string[];
}
