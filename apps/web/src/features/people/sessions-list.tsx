import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Moment } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { Answer } from '../platform/changes/refusal.js';
import { useChange } from '../platform/changes/use-change.js';
import classes from '../platform/rows/rows.module.css';

export const SessionsListItem = graphql(`
  fragment SessionsList_session on Session {
    id
    device
    lastUsedAt
    createdAt
    current
  }
`);

const EndSession = graphql(`
  mutation EndSession($id: UUID!) {
    endSession(id: $id)
  }
`);

const EndOtherSessions = graphql(`
  mutation EndOtherSessions {
    endOtherSessions
  }
`);

interface SessionsListProps {
  readonly sessions: readonly FragmentType<typeof SessionsListItem>[];
}

/** The user’s sessions; each can be ended, and all others at once. */
export function SessionsList({ sessions: masked }: SessionsListProps) {
  const { t } = useLingui();
  const sessions = getFragmentData(SessionsListItem, masked);
  const [end, busy] = useChange(EndSession, { refreshes: ['sessions'] });
  const [endOthers, endingAll] = useChange(EndOtherSessions, { refreshes: ['sessions'] });
  const [problem, setProblem] = useState<string | null>(null);
  const tell = ({ refused }: Answer<unknown>) => setProblem(refused?.message ?? null);
  return (
    <Stack gap="sm" align="flex-start">
      <ul className={classes.rows}>
        {sessions.map((session) => (
          <li key={session.id} className={classes.row}>
            <div>
              <Group gap="xs">
                <Text fw={550}>
                  <bdi>{session.device}</bdi>
                </Text>
                {session.current && (
                  <Badge variant="light">
                    <Trans>This session</Trans>
                  </Badge>
                )}
              </Group>
              <Text size="sm" c="dimmed">
                <Trans>
                  Last used <Moment at={session.lastUsedAt} />, signed in <Moment at={session.createdAt} />
                </Trans>
              </Text>
            </div>
            {!session.current && (
              <Button
                variant="default"
                size="compact-sm"
                disabled={busy}
                aria-label={t`End the session on ${session.device}`}
                onClick={() => void end({ id: session.id }).then(tell)}
              >
                <Trans>End</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemAlert message={problem} />
      {sessions.length > 1 && (
        <Button variant="default" loading={endingAll} onClick={() => void endOthers({}).then(tell)}>
          <Trans>End all other sessions</Trans>
        </Button>
      )}
    </Stack>
  );
}
