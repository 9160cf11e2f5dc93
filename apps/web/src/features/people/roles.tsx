import { roles, type TeamRole } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { RoleWords } from './role-words.js';
import { teamAddress } from './teams/team-address.js';

interface RolesProps {
  readonly of: {
    readonly isAuditor: boolean;
    readonly isAdministrator: boolean;
    readonly memberships: readonly {
      readonly role: TeamRole;
      readonly team: { readonly id: string; readonly name: string; readonly closedAt: string | null };
    }[];
  };
}

/** A person’s roles, each linked to the page of its team. */
export function Roles({ of }: RolesProps) {
  const words = useWords();
  const memberships = of.memberships.filter(({ team }) => !team.closedAt);
  const isMore = of.isAuditor || of.isAdministrator || memberships.length === 0;
  return (
    <>
      {isMore && <RoleWords of={{ ...of, memberships: [] }} />}
      {memberships.map(({ role, team }, index) => {
        const name = words(roles[role].label);
        return (
          <Fragment key={team.id}>
            {(isMore || index > 0) && ', '}
            <Trans>
              {name} of{' '}
              <Anchor component={Link} to={teamAddress(team.id)} inherit>
                <bdi>{team.name}</bdi>
              </Anchor>
            </Trans>
          </Fragment>
        );
      })}
    </>
  );
}
