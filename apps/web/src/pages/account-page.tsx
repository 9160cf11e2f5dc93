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
import { useChangeName } from '../features/people/use-change-name.js';
import { useViewer } from '../features/people/viewer.js';
import { QueryFailed } from '../features/platform/query-failed.js';
import { graphql } from '../generated/gql.js';

const Sessions = graphql(`
  query Sessions {
    sessions {
      ...SessionsList_session
    }
  }
`);

export const preload = ({ client }: PreloadInput) => client.query({ query: Sessions });

/** The reader's own account: who they are here, their password, and where they are signed in. */
export function AccountPage() {
  const { t } = useLingui();
  const { person } = useViewer();
  const { change, busy } = useChangeName();
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
        key={person.version}
        label={t`Your name`}
        action={t`Change name`}
        name={person.name}
        busy={busy}
        save={(name) => change({ version: person.version, name })}
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

/** Never empty: the reader is in one of them. */
function OwnSessions() {
  const { data, error, refetch, loading } = useQuery(Sessions, { fetchPolicy: 'cache-and-network' });
  if (!data && loading) return <ListSkeleton rows={2} />;
  if (!data) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  return <SessionsList sessions={data.sessions} />;
}
