import { roundPolicy } from '@followthrough/domain/policies/round';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { FrozenFacts } from '../delivery/frozen-facts.js';
import { FindingLine } from '../findings/finding-line.js';
import { useViewer } from '../people/viewer.js';
import rows from '../platform/rows/rows.module.css';
import { AmendDialog } from './amend-dialog.js';
import { AmendmentDetails, AmendmentSummary } from './amendment-words.js';
import { AmendmentFacts } from './amendment-fragment.js';
import { RaiseOnValue } from './raise-on-value.js';
import classes from './rounds.module.css';
import { useDeciding } from './use-deciding.js';
import { useWithdrawing } from './use-withdrawing.js';

export const RoundValueFacts = graphql(`
  fragment RoundValue_value on RoundValue {
    id
    title
    kind
    status
    stage
    dueEdtf
    workTeamId
    ...FrozenFacts_value
    commitment {
      id
      reference
      archivedAt
    }
    findings {
      id
      ...FindingRow_finding
    }
    amendments {
      id
      part
      value
      outcome {
        ending
      }
      ...Amendment_amendment
    }
  }
`);

interface RoundValueProps {
  readonly round: { readonly id: string; readonly title: string };
  readonly value: FragmentType<typeof RoundValueFacts>;
}

/** What a frozen round says about one commitment, and the amendments beside it. */
export function RoundValue({ round, value: masked }: RoundValueProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [amending, setAmending] = useState(false);
  const value = getFragmentData(RoundValueFacts, masked);
  const { title, status, commitment, amendments, findings, workTeamId } = value;
  return (
    <li id={`value-${value.id}`} className={`${rows.row} ${classes.value}`}>
      <div className={rows.who}>
        <Anchor component={Link} to={commitmentAddress(commitment.reference)} fw={550} c="inherit">
          <bdi>{title}</bdi>
        </Anchor>
        <FrozenFacts value={value} reference={commitment.reference} />
      </div>
      <Group gap="xs">
        <StatusBadge status={status} quiet />
        {roundPolicy.amend(viewer, { teamId: workTeamId }) && (
          <Button
            variant="default"
            size="compact-sm"
            className="ft-no-print"
            aria-label={t`Amend ${title}`}
            onClick={() => setAmending(true)}
          >
            <Trans>Amend</Trans>
          </Button>
        )}
        {!commitment.archivedAt && <RaiseOnValue round={round} value={value} />}
      </Group>
      {findings.length > 0 && (
        <ul className={classes.beside} aria-label={t`Findings`}>
          {findings.map((finding) => (
            <FindingLine key={finding.id} finding={finding} />
          ))}
        </ul>
      )}
      {amendments.length > 0 && (
        <ul className={classes.beside} aria-label={t`Amendments`}>
          {amendments.map((amendment) => (
            <Amendment key={amendment.id} amendment={amendment} />
          ))}
        </ul>
      )}
      {amending && <AmendDialog roundId={round.id} value={value} onClose={() => setAmending(false)} />}
    </li>
  );
}

function Amendment({ amendment: masked }: { readonly amendment: FragmentType<typeof AmendmentFacts> }) {
  const { t } = useLingui();
  const amendment = getFragmentData(AmendmentFacts, masked);
  const { mayAccept, busy, accept, words, refuseForm } = useDeciding(amendment);
  const { mayWithdraw, withdrawForm } = useWithdrawing(amendment);
  const [opened, setOpened] = useState<'refuse' | 'withdraw' | null>(null);
  const close = () => setOpened(null);
  const { outcome, commitment } = amendment;
  return (
    <li className={classes.amendment}>
      <Text size="sm" fw={600} td={outcome && outcome.ending !== 'AGREED' ? 'line-through' : undefined}>
        <AmendmentSummary {...amendment} />
      </Text>
      <AmendmentDetails {...amendment} />
      {mayWithdraw && (
        <Text size="xs" c="dimmed">
          <Trans>You proposed this, so another person decides on it.</Trans>
        </Text>
      )}
      {mayWithdraw &&
        (opened === 'withdraw' ? (
          withdrawForm(close)
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            mt={4}
            className="ft-no-print"
            aria-label={t`Withdraw the amendment: ${commitment.title}`}
            onClick={() => setOpened('withdraw')}
          >
            <Trans>Withdraw</Trans>
          </Button>
        ))}
      {mayAccept &&
        (opened === 'refuse' ? (
          refuseForm(close)
        ) : (
          <Group gap="xs" mt={4} className="ft-no-print">
            <Button
              size="compact-sm"
              variant="light"
              loading={busy}
              aria-label={words.acceptThis}
              onClick={() => void accept()}
            >
              {words.accept}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={words.refuseThis}
              onClick={() => setOpened('refuse')}
            >
              {words.refuse}
            </Button>
          </Group>
        ))}
    </li>
  );
}
