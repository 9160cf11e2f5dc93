import { personPolicy } from '@followthrough/domain/policies/person';
import { roles } from '@followthrough/domain/vocabulary';
import { EmptyState } from '@followthrough/ui/empty-state';
import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { useToasts } from '@followthrough/ui/toasts';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { TeamMembers_TeamFragment } from '../../../generated/graphql.js';
import { useUndoToast } from '../../platform/changes/use-undo-toast.js';
import { PersonSearch } from '../person-search.js';
import classes from '../../platform/rows/rows.module.css';
import { useViewer } from '../viewer.js';
import { TeamRoleDialog, type PersonOfTeams } from './team-role-dialog.js';
import { useSetTeamRole } from './use-set-team-role.js';

export const TeamMembersTeam = graphql(`
  fragment TeamMembers_team on Team {
    id
    name
    closedAt
    memberships(first: 50, after: $after) {
      edges {
        node {
          id
          role
          person {
            id
            name
            deactivatedAt
          }
        }
      }
    }
  }
`);

type Member = TeamMembers_TeamFragment['memberships']['edges'][number]['node'];

/** The members of a team and their roles, with actions for administrators. */
export function TeamMembers({ team: masked }: { readonly team: FragmentType<typeof TeamMembersTeam> }) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { show } = useToasts();
  const tellUndone = useUndoToast();
  const setRole = useSetTeamRole();
  const [edited, setEdited] = useState<PersonOfTeams | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const team = getFragmentData(TeamMembersTeam, masked);
  const members = team.memberships.edges.map(({ node }) => node);
  const maySet = personPolicy.setTeams(viewer);

  async function remove({ person, role }: Member) {
    const ids = { personId: person.id, teamId: team.id };
    const { refused } = await setRole({ ...ids, role: null, seenRole: role });
    setProblem(refused?.message ?? null);
    if (refused) return;
    const undo = () =>
      void setRole({ ...ids, role, seenRole: null }).then((undone) =>
        tellUndone(undone, t`${person.name} is back in ${team.name}`),
      );
    show({ message: t`Removed ${person.name} from ${team.name}`, ...(!team.closedAt && { undo }) });
  }

  return (
    <Stack gap="sm">
      {maySet && !team.closedAt && <PersonSearch label={t`Add a person`} onChoose={setEdited} />}
      <ProblemAlert message={problem} />
      {members.length === 0 ? (
        <EmptyState>
          <Trans>No members yet.</Trans>
        </EmptyState>
      ) : (
        <ul className={classes.rows}>
          {members.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              onEdit={maySet ? () => setEdited({ ...member.person, memberships: [{ team, role: member.role }] }) : null}
              onRemove={() => void remove(member)}
            />
          ))}
        </ul>
      )}
      {edited && <TeamRoleDialog person={edited} teams={[team]} onClose={() => setEdited(null)} />}
    </Stack>
  );
}

interface MemberRowProps {
  readonly member: Member;
  /** Null for users who may only read. */
  readonly onEdit: (() => void) | null;
  readonly onRemove: () => void;
}

function MemberRow({ member: { role, person }, onEdit, onRemove }: MemberRowProps) {
  const { t } = useLingui();
  const words = useWords();
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <Group gap="xs">
          <Text fw={550}>
            <bdi>{person.name}</bdi>
          </Text>
          {person.deactivatedAt && (
            <Badge color="gray" variant="outline">
              <Trans>Deactivated</Trans>
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {words(roles[role].label)}
        </Text>
      </div>
      {onEdit && (
        <Group gap="xs">
          <Button variant="default" size="compact-sm" aria-label={t`Change role of ${person.name}`} onClick={onEdit}>
            <Trans>Change role</Trans>
          </Button>
          <Button variant="default" size="compact-sm" aria-label={t`Remove ${person.name}`} onClick={onRemove}>
            <Trans>Remove</Trans>
          </Button>
        </Group>
      )}
    </li>
  );
}
