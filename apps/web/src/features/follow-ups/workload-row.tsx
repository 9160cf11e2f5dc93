import { Plural } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { IconUser, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { WaitingRow } from '../platform/rows/waiting-row.js';
import classes from './follow-ups.module.css';

export const WorkloadFacts = graphql(`
  fragment Workload_row on Workload {
    id
    name
    isTeam
    toDo
    overdue
  }
`);

/** The number of follow-ups of a person or team, with a link to them. */
export function WorkloadRow({ workload }: { readonly workload: FragmentType<typeof WorkloadFacts> }) {
  const { id, name, isTeam, toDo, overdue } = getFragmentData(WorkloadFacts, workload);
  const Picture = isTeam ? IconUsers : IconUser;
  return (
    <WaitingRow
      act={<Picture size={18} stroke={1.75} aria-hidden />}
      title={
        <Anchor
          renderRoot={(props) => <Link {...props} to="/follow-ups" search={{ assignee: id }} />}
          data-way
          fw={550}
          c="inherit"
        >
          <bdi>{name}</bdi>
        </Anchor>
      }
      when={<Plural value={toDo} one="# open" other="# open" />}
      who={
        overdue > 0 && (
          <Text span size="sm" className={classes.late}>
            <Plural value={overdue} one="# overdue" other="# overdue" />
          </Text>
        )
      }
    />
  );
}
