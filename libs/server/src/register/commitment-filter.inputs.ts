import { Aspect } from '@followthrough/domain/checkability';
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
  description: 'Whether commitments of one sort are included.',
  valuesMap: {
    NONE: { description: 'They are excluded.' },
    ANY: { description: 'They are included with the others.' },
    ONLY: { description: 'All others are excluded.' },
  },
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
  description: 'Order of commitments.',
  valuesMap: {
    DUE: { description: 'Earliest due date first; those without one come last.' },
    REFERENCE: { description: 'By reference.' },
    TITLE: { description: 'By title.' },
    NEWEST: { description: 'Latest created first.' },
    RECENTLY_CHANGED: { description: 'Latest activity first.' },
    RELEVANCE: { description: 'Best match for the text of the filter first.' },
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
  description: 'Property that commitments are grouped by.',
  valuesMap: {
    STATUS: { description: 'By delivery status.' },
    STAGE: { description: 'By stage, whichever kind its ladder belongs to.' },
    TEAM: { description: 'By lead team.' },
    KIND: { description: 'By kind.' },
    PARTY: { description: 'By party, including the parts of an organisation. Several per commitment.' },
    POLICY_AREA: { description: 'By policy area. Several per commitment.' },
    ACCOUNTABLE: { description: 'By accountable person; key NONE if there is none.' },
    ASSIGNEE: { description: 'By assignees of open follow-ups; key NONE if there is no open follow-up.' },
  },
});

@InputType({ description: 'Commitments that match all given conditions.' })
export class CommitmentFilter extends factFilter(commitmentFacts) {
  @Field(() => [DeliveryStatus], { nullable: true, description: 'With any of these statuses.' })
  statuses?: DeliveryStatus[] | null;

  @Field(() => [Stage], { nullable: true, description: 'At any of these stages.' })
  stages?: Stage[] | null;

  @Field(() => [Uuid], {
    nullable: true,
    description: 'With any of these organisations, or a part of one, as a party.',
  })
  partyIds?: string[] | null;

  @Field(() => [Uuid], { nullable: true, description: 'Led by any of these teams.' })
  teamIds?: string[] | null;

  @Field(() => [Uuid], { nullable: true, description: 'With any of these people as accountable person.' })
  accountableIds?: string[] | null;

  @Field(() => [Uuid], {
    nullable: true,
    description: 'With an open follow-up assigned to any of these people or teams.',
  })
  assigneeIds?: string[] | null;

  @Field(() => Day, { nullable: true, description: 'Changed on this day (UTC) or later, by any event in its record.' })
  changedFrom?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Past their due date with no report since.' })
  datePassed?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Past their due date according to a later report.' })
  overdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Open, with no news for 90 days.' })
  stale?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Open, with no change of stage and no accepted evidence for nine months.',
  })
  stalled?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With a current assessment whose status differs from the current report, which it is about.',
  })
  disputed?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'With an open request.' })
  requested?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'With a due date that moved without leave.' })
  movedWithoutLeave?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Delivered before in the chosen voice, and open now.' })
  reversed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '“Delivered” was agreed or assessed without accepted evidence, in that voice; never true for reports.',
  })
  isOverride?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With scope that was marked as narrowed from one statement to another.',
  })
  scopeNarrowed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Undertaken by an earlier government, and not restated by its successor.',
  })
  inherited?: boolean | null;

  @Field(() => [Aspect], { nullable: true, description: 'With any of these missing from what was stated.' })
  missing?: Aspect[] | null;

  @Field(() => Boolean, { nullable: true, description: 'With a test of delivery.' })
  hasTest?: boolean | null;

  @Field(() => Day, { nullable: true, description: 'With a due date that ends on this day or later.' })
  dueFrom?: string | null;

  @Field(() => Day, { nullable: true, description: 'With a due date that ends on this day or earlier.' })
  dueUntil?: string | null;

  @Field(() => [Responsibility], {
    nullable: true,
    description: 'With any of these; by default all but commitments of other bodies.',
  })
  responsibilities?: Responsibility[] | null;

  @Field(() => Inclusion, { nullable: true, description: 'Archived commitments and duplicates; excluded by default.' })
  archived?: Inclusion | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words from the title, reference, parties, policy areas or quotes.',
  })
  text?: string | null;
}

@ArgsType()
export class CommitmentsArgs extends PageArgs {
  @Field(() => CommitmentFilter, { nullable: true, description: 'All by default.' })
  filter?: CommitmentFilter | null;

  @Field(() => CommitmentOrder, { nullable: true, description: 'By due date by default.' })
  orderBy?: CommitmentOrder | null;
}

@ArgsType()
export class CommitmentCountsArgs {
  @Field(() => CommitmentFilter, { nullable: true, description: 'All by default.' })
  filter?: CommitmentFilter | null;

  @Field(() => CommitmentGrouping, { description: 'Property to group by.' })
  by!: CommitmentGrouping;
}

@ArgsType()
export class CommitmentsLeftOutArgs {
  @Field(() => CommitmentFilter, { nullable: true, description: 'All by default.' })
  filter?: CommitmentFilter | null;
}
