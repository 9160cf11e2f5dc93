import { ActivityKind, activityKinds } from '@followthrough/domain/events/activity-kinds';
import { ArgsType, Field, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '../platform/schema/connection.js';
import { DateTime } from '../platform/schema/scalars.js';

registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: 'Type of change that an event of a commitment records.',
  valuesMap: Object.fromEntries(
    Object.entries(activityKinds).map(([code, { label }]) => [code, { description: label }]),
  ),
});

@ArgsType()
export class ActivityArgs extends PageArgs {
  @Field(() => [ActivityKind], { nullable: true, description: 'Of any of these kinds; all by default.' })
  kinds?: ActivityKind[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Recorded at this instant or later.' })
  since?: string | null;
}
