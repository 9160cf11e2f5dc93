import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A column of a board.' })
export class BoardColumn {
  @Field({ description: 'Names this column of this board: the same filter and grouping have the same.' })
  readonly id!: string;

  @Field({ description: 'The code, id or policy area that its cards have in common; CLOSED for all closed statuses.' })
  readonly key!: string;

  @Field(() => String, { nullable: true, description: 'The name of the team, party or person; null where the key is a code.' })
  readonly label!: string | null;

  @Field(() => Int, { description: 'How many cards it has in all.' })
  readonly count!: number;

  @Field(() => Int, { description: 'How many columns the board has in all, of which ten are answered at a time.' })
  readonly columnsInAll!: number;

  /** What a card has one of, to stand here. */
  readonly keys!: readonly string[];
}
