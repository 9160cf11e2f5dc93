import { ActivityKind } from '@followthrough/domain/events/activity-kinds';
import { ArgsType, Field, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '../platform/schema/connection.js';
import { DateTime } from '../platform/schema/scalars.js';

registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: 'Type of change that an event of a commitment records.',
  valuesMap: {
    DETAILS: { description: 'Creation, edits, parties, lead team, readers and archiving.' },
    DATES: { description: 'Due dates and milestones.' },
    STATEMENTS: { description: 'Statements, decisions on proposals, and background notes.' },
    EVIDENCE: { description: 'Evidence and the claims it is cited for.' },
    STATUS: { description: 'Reports and stages.' },
    MONEY: { description: 'Amounts at the stages of funding.' },
    FOLLOW_UPS: { description: 'Follow-ups and their progress.' },
    REQUESTS: { description: 'Requests to move its due date or to drop it, and their outcomes.' },
    FINDINGS: { description: 'Findings of auditors, their answers and how they were closed.' },
    LINKS: { description: 'Links to other commitments, and duplicates.' },
  },
});

@ArgsType()
export class ActivityArgs extends PageArgs {
  @Field(() => [ActivityKind], { nullable: true, description: 'Of any of these kinds; all by default.' })
  kinds?: ActivityKind[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Recorded at this instant or later.' })
  since?: string | null;
}
