import { Field, InputType } from '@nestjs/graphql';
import { Uuid } from '../platform/schema/scalars.js';
import { AcceptanceDecision } from '@followthrough/domain/vocabulary';

@InputType({ description: 'A decision on evidence that someone else submitted.' })
export class DecideEvidenceInput {
  @Field(() => Uuid, { description: 'Evidence of a commitment led by a team that you manage.' })
  evidenceId!: string;

  @Field(() => AcceptanceDecision, { description: 'Whether to accept the evidence.' })
  decision!: AcceptanceDecision;

  @Field(() => String, { nullable: true, description: 'Required if the evidence is not accepted.' })
  reason?: string | null;

  @Field(() => [Uuid], {
    description: 'IDs of its `supports` as shown to the user. If they changed meanwhile, nothing is decided.',
  })
  supportIds!: string[];

  @Field(() => Uuid, { nullable: true, description: 'The latest decision shown to the user, or null.' })
  seenAcceptanceId?: string | null;
}
