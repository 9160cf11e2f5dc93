import { TestPart } from '@followthrough/domain/delivery-tests';
import { Field, InputType, Int } from '@nestjs/graphql';
import { DueInput } from '../../commitments/due-dates/due.inputs.js';
import { Uuid } from '../../platform/schema/scalars.js';

@InputType({ description: 'A new version of the test of delivery of a commitment.' })
export class WriteDeliveryTestInput {
  @Field(() => Uuid, { description: 'The commitment that it is for.' })
  commitmentId!: string;

  @Field(() => Int, {
    description: 'Number of the current version when the form was opened, 0 without one; a later one makes it stale.',
  })
  number!: number;

  @Field({ description: 'What would count as delivered.' })
  delivered!: string;

  @Field({ description: 'What would count as partly delivered.' })
  partlyDelivered!: string;

  @Field({ description: 'What would count as not delivered.' })
  notDelivered!: string;

  @Field({ description: 'The body or document whose account settles it.' })
  whoseWord!: string;

  @Field(() => [TestPart], { nullable: true, description: 'Parts drafted from facts and not edited; none by default.' })
  inferred?: TestPart[] | null;

  @Field({ description: 'Whether the due date of the commitment applies.' })
  isByDueDate!: boolean;

  @Field(() => DueInput, { nullable: true, description: 'By when, if the due date of the commitment does not apply.' })
  due?: DueInput | null;

  @Field(() => String, { nullable: true, description: 'Reason for the change; required from the second version on.' })
  reason?: string | null;
}
