import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Day, Edtf, Uuid } from '../platform/schema/scalars.js';

export const AlikeBy = { TEXT: 'TEXT', ADDRESS: 'ADDRESS' } as const;
export type AlikeBy = keyof typeof AlikeBy;

registerEnumType(AlikeBy, {
  name: 'AlikeBy',
  description: 'In what an archived source is like a document.',
  valuesMap: {
    TEXT: { description: 'It has the same words: the document cannot be archived again.' },
    ADDRESS: { description: 'It has the same web address: perhaps an earlier version of the page.' },
  },
});

@ObjectType({ description: 'A source that is archived already and is like the document.' })
export class AlikeSource {
  @Field(() => Uuid, { description: 'Names the source.' })
  readonly id!: string;

  @Field({ description: 'Its title.' })
  readonly title!: string;

  @Field(() => Edtf, { nullable: true, description: 'Its date of publication.' })
  readonly published!: string | null;

  @Field(() => AlikeBy, { description: 'In what it is like the document.' })
  readonly by!: AlikeBy;
}

@ObjectType({ description: 'What a document says about itself, to be confirmed before it is archived.' })
export class OfferedFacts {
  @Field(() => String, { nullable: true, description: 'The heading, or the first words of a text without one.' })
  readonly title!: string | null;

  @Field({ description: 'Whether the title is a heading of the document.' })
  readonly hasHeading!: boolean;

  @Field(() => String, { nullable: true, description: 'The body that speaks, as named here or else as printed.' })
  readonly issuer!: string | null;

  @Field(() => Uuid, { nullable: true, description: 'That body, where it is one of the organisations here.' })
  readonly issuerId!: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it; null where that is its issuer alone.' })
  readonly publisher!: string | null;

  @Field(() => Edtf, { nullable: true, description: 'Its date of publication.' })
  readonly published!: string | null;

  @Field(() => [Day], {
    description: 'Other dates in it, the likeliest first. Both readings where its one date can be read in two ways.',
  })
  readonly otherDays!: readonly string[];

  @Field(() => String, { nullable: true, description: 'A date in it, as printed, that does not exist.' })
  readonly impossibleDay!: string | null;

  @Field(() => String, { nullable: true, description: 'BCP 47, from the page or by the words themselves.' })
  readonly language!: string | null;

  @Field(() => String, { nullable: true, description: 'The web address that the page gives for itself.' })
  readonly address!: string | null;

  @Field({ description: 'Whether this deployment fetches pages from the address that was given.' })
  readonly mayFetch!: boolean;

  @Field(() => [AlikeSource], { description: 'Archived sources with the same words or the same address.' })
  readonly alike!: readonly AlikeSource[];
}
