import { Field, InputType } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';

@InputType({ description: 'A copy of the page that evidence links to.' })
export class KeepCopyInput {
  @Field(() => Uuid, { description: 'The version of evidence shown to the user. Its host must be allowed.' })
  evidenceId!: string;

  @Field(() => Uuid, { nullable: true, description: 'The latest copy shown to the user, or null.' })
  seenCopyId?: string | null;
}
