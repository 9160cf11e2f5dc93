import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { Title } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { today } from '../platform/days/today.js';
import { FollowUpItem } from './follow-up-item.js';
import classes from './follow-ups.module.css';
import { groupByDue, type DueGroup } from './group-by-due.js';

export const MyWorkGroupsFollowUp = graphql(`
  fragment MyWorkGroups_followUp on FollowUp {
    id
    dueOn
    ...FollowUpItem_followUp
  }
`);

const headings: Record<DueGroup, MessageDescriptor> = {
  overdue: msg`Overdue`,
  today: msg`Today`,
  week: msg`This week`,
  later: msg`Later`,
};

interface MyWorkGroupsProps {
  readonly followUps: readonly FragmentType<typeof MyWorkGroupsFollowUp>[];
}

/** Follow-ups by when they are due. What was finished here stays in its place, crossed out, until the page is left. */
export function MyWorkGroups({ followUps: masked }: MyWorkGroupsProps) {
  const { i18n } = useLingui();
  const followUps = getFragmentData(MyWorkGroupsFollowUp, masked);
  return groupByDue(followUps, today()).map(([group, members]) => (
    <section key={group} aria-labelledby={`due-${group}`}>
      <Title order={2} id={`due-${group}`} mb="xs">
        {i18n._(headings[group])}
      </Title>
      <div className={classes.group}>
        <ul className={classes.items}>
          {members.map((followUp) => (
            <FollowUpItem key={followUp.id} followUp={followUp} withCommitment />
          ))}
        </ul>
      </div>
    </section>
  ));
}
