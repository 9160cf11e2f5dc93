import { teamPolicy } from '@followthrough/domain/policies/team';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { useChange } from '../../platform/changes/use-change.js';
import { useOpened } from '../../platform/use-opened.js';
import { NameForm } from '../name-form.js';
import { useViewer } from '../viewer.js';

export const TeamNameTeam = graphql(`
  fragment TeamName_team on Team {
    id
    name
    version
  }
`);

const RenameTeam = graphql(`
  mutation RenameTeam($input: RenameTeamInput!) {
    renameTeam(input: $input) {
      __typename
      ... on Team {
        id
        name
        version
      }
      ...Refusal_problem
    }
  }
`);

/** Renames a team in place. */
export function TeamName({ team: masked }: { readonly team: FragmentType<typeof TeamNameTeam> }) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { id, name, version } = getFragmentData(TeamNameTeam, masked);
  const [rename] = useChange(RenameTeam, { whenStale: [{ __typename: 'Team', id }] });
  const { opened, open, close, opener } = useOpened();
  if (!teamPolicy.rename(viewer)) return null;
  if (!opened) {
    return (
      <Button ref={opener} variant="default" aria-label={t`Rename ${name}`} onClick={open}>
        <Trans>Rename</Trans>
      </Button>
    );
  }
  return (
    <NameForm
      draft={id}
      label={t`New name of ${name}`}
      action={t`Rename`}
      name={name}
      version={version}
      send={(typed, based) => rename({ teamId: id, version: based, name: typed })}
      onSaved={close}
      onClose={close}
    />
  );
}
