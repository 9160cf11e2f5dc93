import { ActivityKind, activityKinds } from '@followthrough/domain/events/activity-kinds';
import { ArgsType, Field, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '../platform/schema/connection.js';
import { DateTime } from '../platform/schema/scalars.js';

registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: 'Which sort of change an event of a commitment tells.',
  valuesMap: Object.fromEntries(
    Object.entries(activityKinds).map(([code, { label }]) => [code, { description: label }]),
  ),
});

@ArgsType()
export class ActivityArgs extends PageArgs {
  @Field(() => [ActivityKind], { nullable: true, description: 'Of any of these kinds; of all where none is given.' })
  kinds?: ActivityKind[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Recorded at this instant or later.' })
  since?: string | null;
}
