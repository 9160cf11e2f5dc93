import { sourceFacts } from '@followthrough/domain/source-facts';
import { FactOrigin } from '@followthrough/domain/vocabulary';
import { ArgsType, Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '../platform/schema/connection.js';
import { factInputs } from '../platform/schema/facts.js';
import { Uuid } from '../platform/schema/scalars.js';
import { SourceMediaType } from './source.entity.js';

export const SourceOrder = {
  PUBLISHED: 'PUBLISHED',
  ARCHIVED: 'ARCHIVED',
  TITLE: 'TITLE',
  RELEVANCE: 'RELEVANCE',
} as const;
export type SourceOrder = keyof typeof SourceOrder;

registerEnumType(SourceOrder, {
  name: 'SourceOrder',
  description: 'Order of sources.',
  valuesMap: {
    PUBLISHED: { description: 'Newest first by date of publication; undated ones last.' },
    ARCHIVED: { description: 'Last archived first.' },
    TITLE: { description: 'By title.' },
    RELEVANCE: { description: 'The best match for the text of the filter first; by title without one.' },
  },
});

@InputType({ description: 'Sources that match all given conditions.' })
export class SourceFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words of its title, publisher, issuer or text; typos are allowed, except in the text.',
  })
  text?: string | null;
}

@ArgsType()
export class SourcesArgs extends PageArgs {
  @Field(() => SourceFilter, { nullable: true, description: 'All by default.' })
  filter?: SourceFilter;

  @Field(() => SourceOrder, { nullable: true, description: 'Newest first by default.' })
  orderBy?: SourceOrder;
}

@InputType({ description: 'A detail of a source with its origin.' })
export class SourceFactInput {
  @Field(() => String, {
    nullable: true,
    description: 'The value; a date as EDTF or in words. Empty if unknown.',
  })
  value?: string | null;

  @Field(() => FactOrigin, { description: 'Whether the document states it or you supply it.' })
  origin!: FactOrigin;

  @Field(() => String, { nullable: true, description: 'Reason; required for a detail that you supply.' })
  why?: string | null;
}

@InputType({ description: 'Issuer of a source.' })
export class IssuerInput extends SourceFactInput {
  @Field(() => Uuid, { nullable: true, description: 'A listed organisation. Takes precedence over `value`.' })
  organisationId?: string | null;
}

@InputType({ description: 'Details of a source. Fields left out are recorded as unknown.' })
export class SourceFactsInput extends factInputs(sourceFacts, SourceFactInput) {
  @Field(() => IssuerInput, { nullable: true, description: sourceFacts.issuer.hint })
  issuer?: IssuerInput | null;

  @Field(() => SourceFactInput, { nullable: true, description: 'Date of publication, as EDTF or in words.' })
  published?: SourceFactInput | null;
}

@ArgsType()
export class OfferedFactsArgs {
  @Field({ description: 'Plain text or HTML; may be empty if only the address is known.' })
  text!: string;

  @Field(() => SourceMediaType, { nullable: true, description: 'Detected from the start of the text by default.' })
  mediaType?: SourceMediaType | null;

  @Field(() => String, { nullable: true, description: 'Web address of the document, if known.' })
  address?: string | null;
}

@InputType({ description: 'A document to archive.' })
export class ArchiveSourceInput {
  @Field({ description: 'Plain text or HTML.' })
  text!: string;

  @Field(() => SourceMediaType, { nullable: true, description: 'Detected from the start of the text by default.' })
  mediaType?: SourceMediaType | null;

  @Field(() => String, { nullable: true, description: 'Name of the uploaded file; null for pasted text.' })
  fileName?: string | null;

  @Field(() => SourceFactsInput, { description: 'Its details.' })
  facts!: SourceFactsInput;
}

@InputType({ description: 'Corrected details of a source.' })
export class CorrectSourceInput {
  @Field(() => Uuid, { description: 'The source to correct.' })
  id!: string;

  @Field(() => Int, { description: 'The version when the form was opened; a later one makes the edit stale.' })
  version!: number;

  @Field(() => SourceFactsInput, { description: 'All details. Fields left out are recorded as unknown.' })
  facts!: SourceFactsInput;
}
