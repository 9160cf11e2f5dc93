import { Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useViewer } from './viewer.js';

/** For people without the role that a page needs: which role that is, and who can grant it. */
export function ContributorsOnly() {
  const { viewer } = useViewer();
  return (
    <Text>
      {viewer.isAdministrator ? (
        <Trans>
          Only contributors and managers of a team can do this. You cannot give yourself that role. Another
          administrator can, under{' '}
          <Anchor component={Link} to="/people" inherit>
            People and teams
          </Anchor>
          .
        </Trans>
      ) : (
        <Trans>Only contributors and managers of a team can do this. Ask an administrator for that role.</Trans>
      )}
    </Text>
  );
}
