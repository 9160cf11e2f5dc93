import { useQuery } from '@apollo/client/react';
import { useAnnounce } from '@followthrough/ui/announcer';
import { PageHeading } from '@followthrough/ui/page-heading';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Title } from '@mantine/core';
import type { PreloadInput } from '../features/platform/preload-input.js';
import { ChangePasswordForm } from '../features/people/change-password-form.js';
import { NameForm } from '../features/people/name-form.js';
import { RoleWords } from '../features/people/role-words.js';
import { SessionsList } from '../features/people/sessions-list.js';
import { useViewer } from '../features/people/viewer.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { useChange } from '../features/platform/changes/use-change.js';
import { graphql } from '../generated/gql.js';

const Sessions = graphql(`
  query Sessions {
    sessions {
      ...SessionsList_session
    }
  }
`);

export const preload = ({ client }: PreloadInput) => client.query({ query: Sessions });

const ChangeName = graphql(`
  mutation ChangeName($input: ChangeNameInput!) {
    changeName(input: $input) {
      __typename
      ...Viewer_facts
      ...Refusal_problem
    }
  }
`);

/** The user’s own account: details, password and sessions. */
export function AccountPage() {
  const { t } = useLingui();
  const { person } = useViewer();
  const { id, version } = person;
  const [changeName] = useChange(ChangeName, { whenStale: [{ __typename: 'Person', id }] });
  const announce = useAnnounce();
  return (
    <Stack gap="xl" maw={720}>
      <PageHeading
        title={t`Account`}
        detail={
          <>
            {person.email} · <RoleWords of={person} />
          </>
        }
      >
        {person.name}
      </PageHeading>
      <NameForm
        draft={id}
        label={t`Your name`}
        action={t`Change name`}
        name={person.name}
        version={version}
        send={(name, based) => changeName({ version: based, name })}
        onSaved={() => announce(t`Name changed`)}
      />
      <section aria-labelledby="password">
        <Title order={2} id="password" mb="sm">
          <Trans>Password</Trans>
        </Title>
        <ChangePasswordForm email={person.email ?? ''} />
      </section>
      <section aria-labelledby="sessions">
        <Title order={2} id="sessions" mb="sm">
          <Trans>Sessions</Trans>
        </Title>
        <OwnSessions />
      </section>
    </Stack>
  );
}

/** Never empty: it includes the current session. */
function OwnSessions() {
  const { data, error, refetch, loading } = useQuery(Sessions, { fetchPolicy: 'cache-and-network' });
  if (!data && loading) return <ListSkeleton rows={2} />;
  if (!data) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  return <SessionsList sessions={data.sessions} />;
}
