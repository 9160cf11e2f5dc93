import { FailedState } from '@followthrough/ui/failed-state';
import { PageHeading } from '@followthrough/ui/page-heading';
import { useLingui } from '@lingui/react/macro';
import { Container } from '@mantine/core';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useFailureWords } from '../features/platform/changes/failure-words.js';
import classes from './error-page.module.css';
import { isMissingPart } from './missing-part.js';

/** Shown if a page failed to render or its code did not load. The shell stays. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  const say = useFailureWords();
  const router = useRouter();
  const isMissing = isMissingPart(error);

  function retry() {
    if (isMissing) return window.location.reload();
    reset();
    void router.invalidate();
  }

  return (
    <Container size="sm" mx={0} className={classes.page}>
      <PageHeading>{t`This page could not be opened`}</PageHeading>
      <FailedState onRetry={retry}>
        {isMissing
          ? t`Part of the page did not load. Either the connection was lost, or a newer version has been installed since you opened this tab.`
          : say(error)}
      </FailedState>
    </Container>
  );
}
