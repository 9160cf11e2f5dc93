import { Field, ObjectType } from '@nestjs/graphql';
import type { OutsideReader } from '../../platform/ground/outside-reader.js';

@ObjectType({ description: 'A language model that also reads sources, named by READER_URL and READER_MODEL.' })
export class ConfiguredReader {
  @Field({ description: 'Name of the model.' })
  readonly model!: string;

  @Field({ description: 'Host that texts are sent to, with its port if it is not the usual one.' })
  readonly host!: string;

  /** Without the key and the path of its address. */
  static of(reader: OutsideReader | null): ConfiguredReader | null {
    return reader && Object.assign(new ConfiguredReader(), { model: reader.model, host: reader.host });
  }
}
