import { Field, InputType, Int } from '@nestjs/graphql';

@InputType({ description: 'The settings of the deployment as they are to be.' })
export class ChangeSettingsInput {
  @Field(() => Int, { description: 'The version when the form was opened; a later one makes the edit stale.' })
  version!: number;

  @Field({ description: 'Its name in the top bar, in page titles and in briefings.' })
  name!: string;

  @Field(() => Int, { description: 'Hours without use after which a session ends, from 1 to 336.' })
  idleHours!: number;

  @Field(() => [String], {
    nullable: true,
    description: 'The hosts that pages are fetched from, a choice of those in FETCH_HOSTS; null for all of them.',
  })
  fetchHosts?: string[] | null;
}
