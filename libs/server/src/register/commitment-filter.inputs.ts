import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { Stage } from '@followthrough/domain/ladders';
import { DeliveryStatus } from '@followthrough/domain/statuses';
import { Responsibility } from '@followthrough/domain/vocabulary';
import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '../platform/schema/connection.js';
import { factFilter } from '../platform/schema/facts.js';
import { Day, Uuid } from '../platform/schema/scalars.js';

export const Inclusion = { NONE: 'NONE', ANY: 'ANY', ONLY: 'ONLY' } as const;
export type Inclusion = keyof typeof Inclusion;
registerEnumType(Inclusion, {
  name: 'Inclusion',
  description: 'Whether a sort of row is left out, let in, or all there is.',
});

export const CommitmentOrder = {
  DUE: 'DUE',
  REFERENCE: 'REFERENCE',
  TITLE: 'TITLE',
  NEWEST: 'NEWEST',
  RECENTLY_CHANGED: 'RECENTLY_CHANGED',
  RELEVANCE: 'RELEVANCE',
} as const;
export type CommitmentOrder = keyof typeof CommitmentOrder;
registerEnumType(CommitmentOrder, {
  name: 'CommitmentOrder',
  description: 'What commitments are ordered by.',
  valuesMap: {
    DUE: { description: 'What is due soonest; what has no date comes last.' },
    REFERENCE: { description: 'The reference.' },
    TITLE: { description: 'The title.' },
    NEWEST: { description: 'What was entered last.' },
    RECENTLY_CHANGED: { description: 'What something was recorded about last.' },
    RELEVANCE: { description: 'What the text of the filter fits best.' },
  },
});

export const CommitmentGrouping = {
  STATUS: 'STATUS',
  STAGE: 'STAGE',
  KIND: 'KIND',
  TEAM: 'TEAM',
  PARTY: 'PARTY',
  POLICY_AREA: 'POLICY_AREA',
  ACCOUNTABLE: 'ACCOUNTABLE',
  ASSIGNEE: 'ASSIGNEE',
} as const;
export type CommitmentGrouping = keyof typeof CommitmentGrouping;
registerEnumType(CommitmentGrouping, {
  name: 'CommitmentGrouping',
  description: 'What commitments are counted by.',
  valuesMap: {
    ACCOUNTABLE: { description: 'The accountable person; NONE where nobody is.' },
    ASSIGNEE: { description: 'The people and teams that open follow-ups are assigned to; NONE where none is open.' },
  },
});

@InputType({ description: 'Which commitments: those for which all of it holds. What is not given is not asked.' })
export class CommitmentFilter extends factFilter(commitmentFacts) {
  @Field(() => [DeliveryStatus], { nullable: true, description: 'Of any of these statuses.' })
  statuses?: DeliveryStatus[] | null;

  @Field(() => [Stage], { nullable: true, description: 'At any of these stages.' })
  stages?: Stage[] | null;

  @Field(() => [Uuid], {
    nullable: true,
    description: 'With any of these organisations, or a part of them, as a party.',
  })
  partyIds?: string[] | null;

  @Field(() => [Uuid], { nullable: true, description: 'Led by any of these teams.' })
  teamIds?: string[] | null;

  @Field(() => [Uuid], { nullable: true, description: 'For which any of these people is accountable.' })
  accountableIds?: string[] | null;

  @Field(() => [Uuid], {
    nullable: true,
    description: 'With an open follow-up assigned to any of these people or teams.',
  })
  assigneeIds?: string[] | null;

  @Field(() => Day, { nullable: true, description: 'Changed on this day (UTC) or later, by any event in its record.' })
  changedFrom?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whose date passed, and nobody has judged it since.' })
  datePassed?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Which are overdue.' })
  overdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Of which nothing has been heard for 90 days.' })
  stale?: boolean | null;

  @Field(() => Day, { nullable: true, description: 'Whose due date ends on this day or later.' })
  dueFrom?: string | null;

  @Field(() => Day, { nullable: true, description: 'Whose due date ends on this day or earlier.' })
  dueUntil?: string | null;

  @Field(() => [Responsibility], {
    nullable: true,
    description: 'Of any of these; unless told, all but those of other bodies.',
  })
  responsibilities?: Responsibility[] | null;

  @Field(() => Inclusion, { nullable: true, description: 'Archived commitments and duplicates: left out unless told.' })
  archived?: Inclusion | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of its title, reference, parties, policy areas or quotes.',
  })
  text?: string | null;
}

@ArgsType()
export class CommitmentsArgs extends PageArgs {
  @Field(() => CommitmentFilter, { nullable: true, description: 'Which of them.' })
  filter?: CommitmentFilter | null;

  @Field(() => CommitmentOrder, { nullable: true, description: 'In which order: by due date unless told.' })
  orderBy?: CommitmentOrder | null;
}

@ArgsType()
export class CommitmentCountsArgs {
  @Field(() => CommitmentFilter, { nullable: true, description: 'Which of them.' })
  filter?: CommitmentFilter | null;

  @Field(() => CommitmentGrouping, { description: 'What they are counted by.' })
  by!: CommitmentGrouping;
}

@ArgsType()
export class CommitmentsLeftOutArgs {
  @Field(() => CommitmentFilter, { nullable: true, description: 'Which of them.' })
  filter?: CommitmentFilter | null;
}
