import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { MyWorkGroups_FollowUpFragment } from '../../generated/graphql.js';
import { today } from '../platform/days/today.js';
import { WaitingGroup } from '../platform/rows/waiting-group.js';
import { FollowUpRow } from './follow-up-row.js';
import { groupByDue, type DueGroup } from './group-by-due.js';

export const MyWorkGroupsFollowUp = graphql(`
  fragment MyWorkGroups_followUp on FollowUp {
    id
    dueOn
    assignee {
      id
      name
    }
    team {
      id
      name
    }
    ...FollowUpItem_followUp
  }
`);

const headings: Record<DueGroup, MessageDescriptor> = {
  overdue: msg`Overdue`,
  today: msg`Today`,
  week: msg`This week`,
  later: msg`Later`,
};

interface Part {
  readonly id: string;
  readonly title: string;
  readonly members: readonly MyWorkGroups_FollowUpFragment[];
}

interface MyWorkGroupsProps {
  readonly followUps: readonly FragmentType<typeof MyWorkGroupsFollowUp>[];
  /** Grouped by assignee in the given order, instead of by due date. */
  readonly byPerson?: boolean;
}

/** Follow-ups by due date or by person. Items finished here stay in place until the page is left. */
export function MyWorkGroups({ followUps: masked, byPerson = false }: MyWorkGroupsProps) {
  const { i18n } = useLingui();
  const followUps = getFragmentData(MyWorkGroupsFollowUp, masked);
  const parts: readonly Part[] = byPerson
    ? people(followUps)
    : groupByDue(followUps, today()).map(([group, members]) => ({
        id: group,
        title: i18n._(headings[group]),
        members,
      }));
  return parts.map(({ id, title, members }) => (
    <WaitingGroup key={id} id={`due-${id}`} title={title} isPart>
      {members.map((followUp) => (
        <FollowUpRow key={followUp.id} followUp={followUp} />
      ))}
    </WaitingGroup>
  ));
}

function people(followUps: readonly MyWorkGroups_FollowUpFragment[]): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const followUp of followUps) {
    const who = followUp.assignee ?? followUp.team;
    const { id = '', name = '' } = who ?? {};
    const members = [...(parts.get(id)?.members ?? []), followUp];
    parts.set(id, { id, title: name, members });
  }
  return [...parts.values()];
}
