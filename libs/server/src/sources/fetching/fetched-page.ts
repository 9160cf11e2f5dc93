import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { InvalidInput, resultOf } from '../../platform/schema/problem.js';
import { SourceMediaType } from '../source.entity.js';
import type { FetchedText } from './page-fetcher.js';

@InputType({ description: 'A page to be fetched.' })
export class FetchPageInput {
  @Field({ description: 'Its web address, on a host that the deployment allows.' })
  address!: string;
}

@ObjectType({ description: 'A page as it was fetched; nothing of it is saved.' })
export class FetchedPage {
  @Field({ description: 'What the server of the page answered, decoded.' })
  readonly text!: string;

  @Field(() => SourceMediaType, { description: 'What kind of text that server said it is.' })
  readonly mediaType!: SourceMediaType;

  @Field({ description: 'Its web address after redirects.' })
  readonly address!: string;

  static of({ text, isPage, address }: FetchedText): FetchedPage {
    const mediaType = isPage ? SourceMediaType.HTML : SourceMediaType.TEXT;
    return Object.assign(new FetchedPage(), { text, mediaType, address });
  }
}

export const FetchPageResult = resultOf('FetchPageResult', FetchedPage, InvalidInput);
