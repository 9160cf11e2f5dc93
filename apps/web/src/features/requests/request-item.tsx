import { ProblemAlert } from '@followthrough/ui/problem-alert';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { RequestOutcome, RequestReason } from './request-details.js';
import { RequestFacts } from './request-fragment.js';
import { RequestSummary } from './request-summary.js';
import items from '../platform/rows/items.module.css';
import { useDeciding } from './use-deciding.js';
import { useWithdrawing } from './use-withdrawing.js';

/** A request on the page of its commitment, decided or withdrawn in place. */
export function RequestItem({ request: masked }: { readonly request: FragmentType<typeof RequestFacts> }) {
  const { t } = useLingui();
  const shown = getFragmentData(RequestFacts, masked);
  const { busy, isOwn, mayAccept, mayRefuse, accept, noteForm, refuseForm } = useDeciding(shown, true);
  const { busy: withdrawing, mayWithdraw, withdraw } = useWithdrawing(shown, true);
  const [opened, setOpened] = useState<'note' | 'refuse' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const tell = ({ refused }: { readonly refused?: { readonly message: string } }) =>
    setProblem(refused?.message ?? null);
  const open = (form: 'note' | 'refuse') => {
    setProblem(null);
    setOpened(form);
  };
  return (
    <li id={`request-${shown.id}`} className={items.item}>
      <Text fw={600}>
        <RequestSummary {...shown} />
      </Text>
      <RequestReason request={shown} />
      <RequestOutcome outcome={shown.outcome} />
      {isOwn && (
        <Text size="sm" c="dimmed">
          <Trans>You made this request, so another manager of the team decides on it.</Trans>
        </Text>
      )}
      {mayRefuse && !mayAccept && (
        <Text size="sm" c="dimmed">
          <Trans>The commitment changed after this request was made, so it can only be refused.</Trans>
        </Text>
      )}
      {opened && (opened === 'note' ? mayAccept : mayRefuse)
        ? (opened === 'note' ? noteForm : refuseForm)(() => setOpened(null))
        : (mayAccept || mayRefuse || mayWithdraw) && (
            <Group gap="xs" className="ft-no-print">
              {mayAccept && (
                <>
                  <Button
                    size="compact-sm"
                    variant="light"
                    loading={busy}
                    aria-label={t`Agree to request`}
                    onClick={() => void accept().then(tell)}
                  >
                    <Trans>Agree</Trans>
                  </Button>
                  <Button size="compact-sm" variant="default" onClick={() => open('note')}>
                    <Trans>Agree with a note</Trans>
                  </Button>
                </>
              )}
              {mayRefuse && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t`Refuse request`}
                  onClick={() => open('refuse')}
                >
                  <Trans>Refuse</Trans>
                </Button>
              )}
              {mayWithdraw && (
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={withdrawing}
                  aria-label={t`Withdraw request`}
                  onClick={() => void withdraw().then(tell)}
                >
                  <Trans>Withdraw</Trans>
                </Button>
              )}
            </Group>
          )}
      <ProblemAlert message={problem} />
    </li>
  );
}
