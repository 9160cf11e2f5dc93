import { ArgsType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { InvalidInput, resultOf } from '../../platform/schema/problem.js';
import { SourceMediaType } from '../source.entity.js';
import type { FetchedText } from './page-fetcher.js';

@ArgsType()
export class MayFetchArgs {
  @Field({ description: 'Web address, complete or only its origin.' })
  address!: string;
}

@InputType({ description: 'A web page to fetch.' })
export class FetchPageInput {
  @Field({ description: 'Web address on a host that the deployment allows.' })
  address!: string;
}

@ObjectType({ description: 'A fetched web page. It is not saved.' })
export class FetchedPage {
  @Field({ description: 'Body of the response, decoded.' })
  readonly text!: string;

  @Field(() => SourceMediaType, { description: 'Type of text, according to the web server.' })
  readonly mediaType!: SourceMediaType;

  @Field({ description: 'Web address after redirects.' })
  readonly address!: string;

  static of({ text, isPage, address }: FetchedText): FetchedPage {
    const mediaType = isPage ? SourceMediaType.HTML : SourceMediaType.TEXT;
    return Object.assign(new FetchedPage(), { text, mediaType, address });
  }
}

export const FetchPageResult = resultOf('FetchPageResult', FetchedPage, InvalidInput);
