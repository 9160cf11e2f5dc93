import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleMinus, IconCircleX } from '@tabler/icons-react';
import type { Request_RequestFragment } from '../../generated/graphql.js';
import classes from './requests.module.css';

/** The reason for a request, who made it, and the words of the source behind it. */
export function RequestReason({ request }: { readonly request: Request_RequestFragment }) {
  const { t } = useLingui();
  const { reason, askedBy, askedAt, statement } = request;
  return (
    <>
      <Text size="sm" className={classes.words} dir="auto">
        {reason}
      </Text>
      {statement && (
        <blockquote className={classes.quote} dir="auto" aria-label={t`Statement`}>
          {statement.passage.quote}
          <Text size="sm" c="dimmed" component="footer">
            <bdi>{statement.source.title}</bdi>
          </Text>
        </blockquote>
      )}
      <WhoWhen did={<Trans>Requested by</Trans>} who={askedBy.name} at={askedAt} />
    </>
  );
}

const pictures = { AGREED: IconCircleCheck, REFUSED: IconCircleX, WITHDRAWN: IconCircleMinus } as const;

/** How a request ended, or that it waits. */
export function RequestOutcome({ outcome }: Pick<Request_RequestFragment, 'outcome'>) {
  const { t } = useLingui();
  if (!outcome) {
    return (
      <Group gap={6} wrap="nowrap">
        <IconCircleDashed size={16} aria-hidden />
        <Text size="sm" c="dimmed">
          <Trans>Waiting for a decision</Trans>
        </Text>
      </Group>
    );
  }
  const { ending, words, at, by } = outcome;
  const Picture = pictures[ending];
  const said = { AGREED: t`Agreed`, REFUSED: t`Refused`, WITHDRAWN: t`Withdrawn` } as const;
  return (
    <div>
      <Group gap={6} wrap="nowrap">
        <Picture size={16} aria-hidden className={classes[ending.toLowerCase()]} />
        <Text size="sm" fw={600}>
          {said[ending]}
        </Text>
        <WhoWhen who={by.name} at={at} />
      </Group>
      {words && (
        <Text size="sm" className={classes.words} dir="auto">
          {words}
        </Text>
      )}
    </div>
  );
}
