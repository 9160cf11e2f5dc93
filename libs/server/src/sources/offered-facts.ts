import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Day, Edtf, Uuid } from '../platform/schema/scalars.js';

export const AlikeBy = { TEXT: 'TEXT', ADDRESS: 'ADDRESS' } as const;
export type AlikeBy = keyof typeof AlikeBy;

registerEnumType(AlikeBy, {
  name: 'AlikeBy',
  description: 'Similarity of an archived source to a document.',
  valuesMap: {
    TEXT: { description: 'Same text. The document cannot be archived again.' },
    ADDRESS: { description: 'Same web address, perhaps an earlier version of the page.' },
  },
});

@ObjectType({ description: 'An archived source similar to the document.' })
export class AlikeSource {
  @Field(() => Uuid, { description: 'ID of the archived source.' })
  readonly id!: string;

  @Field({ description: 'Title of the archived source.' })
  readonly title!: string;

  @Field(() => Edtf, { nullable: true, description: 'Date of publication; null if unknown.' })
  readonly published!: string | null;

  @Field(() => AlikeBy, { description: 'Type of similarity.' })
  readonly by!: AlikeBy;
}

@ObjectType({
  description: 'Details detected in a document, for a person to confirm before archiving. Each is null if not found.',
})
export class OfferedFacts {
  @Field(() => String, { nullable: true, description: 'Heading, or the first words of a text without one.' })
  readonly title!: string | null;

  @Field({ description: 'Whether the title is a heading in the document.' })
  readonly hasHeading!: boolean;

  @Field(() => String, { nullable: true, description: 'Name of the issuer: the listed name, or as printed.' })
  readonly issuer!: string | null;

  @Field(() => Uuid, { nullable: true, description: 'The issuer as a listed organisation, or null.' })
  readonly issuerId!: string | null;

  @Field(() => String, { nullable: true, description: 'Publisher; null if it is only the issuer.' })
  readonly publisher!: string | null;

  @Field(() => Edtf, { nullable: true, description: 'Date of publication; null if unknown.' })
  readonly published!: string | null;

  @Field(() => [Day], {
    description: 'Other dates in the text, likeliest first, or both readings of an ambiguous date.',
  })
  readonly otherDays!: readonly string[];

  @Field(() => String, { nullable: true, description: 'A date in the text, as printed, that does not exist.' })
  readonly impossibleDay!: string | null;

  @Field(() => String, { nullable: true, description: 'BCP 47 tag, from the page or detected in the text.' })
  readonly language!: string | null;

  @Field(() => String, { nullable: true, description: 'Web address given in the page itself.' })
  readonly address!: string | null;

  @Field({ description: 'Whether this deployment may fetch the given address.' })
  readonly mayFetch!: boolean;

  @Field(() => [AlikeSource], { description: 'Archived sources with the same text or address.' })
  readonly alike!: readonly AlikeSource[];
}
