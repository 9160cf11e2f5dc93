import { PageHeading } from '@followthrough/ui/page-heading';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useViewer } from '../people/viewer.js';
import classes from './archive-first.module.css';
import { CopySample } from './copy-sample.js';
import { sampleRelease } from './sample-release.js';

/** The home page of an empty deployment: the one thing to start with, for people who may do it. */
export function ArchiveFirst() {
  const { viewer } = useViewer();
  if (viewer.contributesSomewhere) return <ArchiveNow />;
  if (viewer.isAdministrator) return <PeopleFirst />;
  return <NothingYet />;
}

function ArchiveNow() {
  const { t } = useLingui();
  return (
    <Welcome heading={t`Archive your first press release`}>
      <Text size="lg">
        <Trans>
          Paste a published document. Its commitments are listed with their exact words, and you decide which to track.
        </Trans>
      </Text>
      <Group gap="sm">
        <Button component={Link} to="/sources/new" size="lg">
          <Trans>Archive a press release</Trans>
        </Button>
      </Group>
      <section className={classes.sample} aria-labelledby="sample">
        <Group justify="space-between" gap="sm">
          <Text id="sample" fw={600}>
            <Trans>No press release at hand? Try this invented one.</Trans>
          </Text>
          <CopySample />
        </Group>
        <blockquote className={classes.text}>{sampleRelease.trimEnd()}</blockquote>
      </section>
    </Welcome>
  );
}

function PeopleFirst() {
  const { t } = useLingui();
  return (
    <Welcome heading={t`Set up your teams`}>
      <Text size="lg">
        <Trans>
          Contributors to a team archive press releases and track their commitments. Create a team, then invite its
          contributors. You cannot give yourself a role.
        </Trans>
      </Text>
      <Group gap="sm">
        <Button component={Link} to="/people" size="lg">
          <Trans>People and teams</Trans>
        </Button>
      </Group>
    </Welcome>
  );
}

function NothingYet() {
  const { t } = useLingui();
  return (
    <Welcome heading={t`No commitments yet`}>
      <Text size="lg">
        <Trans>Commitments will appear here once a source has been archived and its proposals decided.</Trans>
      </Text>
    </Welcome>
  );
}

interface WelcomeProps {
  readonly heading: string;
  readonly children: ReactNode;
}

function Welcome({ heading, children }: WelcomeProps) {
  return (
    <Stack gap="lg" className={classes.welcome}>
      <PageHeading>{heading}</PageHeading>
      {children}
    </Stack>
  );
}
