import { kinds } from '@followthrough/domain/kinds';
import { rungOf } from '@followthrough/domain/ladders';
import { isClosed } from '@followthrough/domain/statuses';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { commitmentAddress } from '../../commitments/commitment-address.js';
import { statusMarksOf } from '../../delivery/status-marks.js';
import { CommitmentMarks } from '../commitment-marks.js';
import { EvidenceMark } from '../evidence-mark.js';
import { PartyNames } from '../party-names.js';
import { ReportAge } from '../report-age.js';
import classes from './register-cards.module.css';
import type { RegisterRow } from './register-row.js';

/** The register on narrow screens. */
export function RegisterCards({ rows }: { readonly rows: readonly RegisterRow[] }) {
  return (
    <ul className={classes.cards}>
      {rows.map((row) => (
        <RegisterCard key={row.id} row={row} />
      ))}
    </ul>
  );
}

function RegisterCard({ row }: { readonly row: RegisterRow }) {
  const words = useWords();
  const { reference, title, kind, status, stage, dueEdtf, dueWords, evidenceCount, bestGrade } = row;
  const { reportedOn, accountable } = row;
  const rung = rungOf(kind, stage);
  return (
    <li className={classes.card}>
      <Text size="xs" c="dimmed">
        <span className="ft-numbers">{reference}</span> · {words(kinds[kind].label)}
        {rung && ` · ${words(rung.label)}`}
      </Text>
      <Anchor component={Link} to={commitmentAddress(reference)} preload={false} fw={550}>
        <bdi>{title}</bdi>
      </Anchor>
      <Group gap={6}>
        <StatusBadge status={status} muted={isClosed(status)} quiet />
        <CommitmentMarks commitment={row} saysStale={!reportedOn} />
      </Group>
      <Group gap="xs" fz="sm">
        <PartyNames commitment={row} isOfPartners />
        {dueEdtf && (
          <span>
            <Trans>
              due <UncertainDate edtf={dueEdtf} statedAs={dueWords} />
            </Trans>
          </span>
        )}
      </Group>
      <Group gap="xs" fz="xs" c="dimmed">
        <EvidenceMark count={evidenceCount} best={bestGrade ?? null} />
        <ReportAge reportedOn={reportedOn} status={status} isStale={statusMarksOf(row).includes('stale')} />
        {accountable && <bdi>{accountable.name}</bdi>}
      </Group>
    </li>
  );
}
