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
  description: 'How sources are ordered.',
  valuesMap: {
    PUBLISHED: { description: 'Newest first by date of publication; undated ones last.' },
    ARCHIVED: { description: 'Last archived first.' },
    TITLE: { description: 'By title.' },
    RELEVANCE: { description: 'The best match for the text of the filter first; by title without one.' },
  },
});

@InputType({ description: 'Which sources.' })
export class SourceFilter {
  @Field(() => String, { nullable: true, description: 'Part of a title, publisher or issuer; typos are forgiven.' })
  text?: string | null;
}

@ArgsType()
export class SourcesArgs extends PageArgs {
  @Field(() => SourceFilter, { nullable: true, description: 'Which of them; all unless told.' })
  filter?: SourceFilter;

  @Field(() => SourceOrder, { nullable: true, description: 'In which order; newest first unless told.' })
  orderBy?: SourceOrder;
}

@InputType({ description: 'One thing that is known of a source, and where it comes from.' })
export class SourceFactInput {
  @Field(() => String, {
    nullable: true,
    description: 'What is known; a date as EDTF or in words. Empty where it is not known.',
  })
  value?: string | null;

  @Field(() => FactOrigin, { description: 'Whether the text says so, or you do.' })
  origin!: FactOrigin;

  @Field(() => String, { nullable: true, description: 'Why you say so; needed for what you give.' })
  why?: string | null;
}

@InputType({ description: 'Whose words a source is.' })
export class IssuerInput extends SourceFactInput {
  @Field(() => Uuid, { nullable: true, description: 'The organisation, where it is entered here; wins over words.' })
  organisationId?: string | null;
}

@InputType({ description: 'What is known of a source. What is left out is not known.' })
export class SourceFactsInput extends factInputs(sourceFacts, SourceFactInput) {
  @Field(() => IssuerInput, { nullable: true, description: sourceFacts.issuer.hint })
  issuer?: IssuerInput | null;

  @Field(() => SourceFactInput, { nullable: true, description: 'When it was published, as EDTF or in words.' })
  published?: SourceFactInput | null;
}

@ArgsType()
export class OfferedFactsArgs {
  @Field({ description: 'Plain text, or the HTML of a page. May be empty where only the address is known.' })
  text!: string;

  @Field(() => SourceMediaType, { nullable: true, description: 'Which of the two; told by its beginning unless said.' })
  mediaType?: SourceMediaType | null;

  @Field(() => String, { nullable: true, description: 'The web address it comes from, where that is known.' })
  address?: string | null;
}

@InputType({ description: 'A document to be archived.' })
export class ArchiveSourceInput {
  @Field({ description: 'What was pasted, or what the file holds: plain text, or the HTML of a page.' })
  text!: string;

  @Field(() => SourceMediaType, { nullable: true, description: 'Which of the two; told by its beginning unless said.' })
  mediaType?: SourceMediaType | null;

  @Field(() => String, { nullable: true, description: 'What the file was called, where it was one.' })
  fileName?: string | null;

  @Field(() => SourceFactsInput, { description: 'What is known of it.' })
  facts!: SourceFactsInput;
}

@InputType({ description: 'What is known of a source, as it is to be.' })
export class CorrectSourceInput {
  @Field(() => Uuid, { description: 'Which one.' })
  id!: string;

  @Field(() => Int, { description: 'The version that the form was opened with.' })
  version!: number;

  @Field(() => SourceFactsInput, { description: 'Its facts; what is left out is not known.' })
  facts!: SourceFactsInput;
}
