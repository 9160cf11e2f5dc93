import { Field, InputType, Int } from '@nestjs/graphql';

@InputType({ description: 'New settings for the deployment.' })
export class ChangeSettingsInput {
  @Field(() => Int, { description: 'The version when the form was opened; a later one makes the edit stale.' })
  version!: number;

  @Field({ description: 'Name shown in the top bar, page titles and briefings.' })
  name!: string;

  @Field(() => Int, { description: 'Hours of inactivity after which a session ends, from 1 to 336.' })
  idleHours!: number;

  @Field(() => [String], {
    nullable: true,
    description: 'Hosts that pages can be fetched from, chosen from FETCH_HOSTS; null for all of them.',
  })
  fetchHosts?: string[] | null;
}
