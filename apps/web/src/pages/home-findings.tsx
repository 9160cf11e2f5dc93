import { Plural } from '@lingui/react/macro';
import { Anchor, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';

interface Counted {
  readonly totalCount: number;
}

interface TeamFindingsProps {
  readonly toAnswer: Counted;
  readonly overdue: Counted;
  readonly teams: readonly string[];
}

/** Findings that wait for the user’s teams, each with a link; nothing if there are none. */
export function TeamFindings({ toAnswer, overdue, teams }: TeamFindingsProps) {
  const late = { late: ['ANSWER', 'ACTION'], team: teams };
  return (
    <>
      {toAnswer.totalCount > 0 && (
        <Anchor renderRoot={(props) => <Link {...props} to="/my-work" hash="answer-findings-title" />} size="sm">
          <Plural value={toAnswer.totalCount} one="# finding to answer" other="# findings to answer" />
        </Anchor>
      )}
      {overdue.totalCount > 0 && (
        <Anchor renderRoot={(props) => <Link {...props} to="/findings" search={late} />} size="sm">
          <Plural value={overdue.totalCount} one="# overdue finding" other="# overdue findings" />
        </Anchor>
      )}
    </>
  );
}

interface AuditorsWorkProps {
  readonly findings: Counted;
  readonly samples: Counted;
}

/** Findings and samples that wait for an auditor, each with a link; nothing if there are none. */
export function AuditorsWork({ findings, samples }: AuditorsWorkProps) {
  if (findings.totalCount + samples.totalCount === 0) return null;
  return (
    <Group gap="md" mb="md">
      {findings.totalCount > 0 && (
        <Anchor renderRoot={(props) => <Link {...props} to="/my-work" hash="check-findings-title" />} size="sm">
          <Plural
            value={findings.totalCount}
            one="# finding overdue or to check"
            other="# findings overdue or to check"
          />
        </Anchor>
      )}
      {samples.totalCount > 0 && (
        <Anchor renderRoot={(props) => <Link {...props} to="/my-work" hash="samples-title" />} size="sm">
          <Plural value={samples.totalCount} one="# sample waiting for you" other="# samples waiting for you" />
        </Anchor>
      )}
    </Group>
  );
}
