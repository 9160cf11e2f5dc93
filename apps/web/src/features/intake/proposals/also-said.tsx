import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text, UnstyledButton } from '@mantine/core';
import type { ProposalCard_ProposalFragment } from '../../../generated/graphql.js';
import classes from './also-said.module.css';

interface AlsoSaidProps {
  readonly proposal: Pick<ProposalCard_ProposalFragment, 'alsoSaid'>;
  readonly isPending: boolean;
  /** Shows a passage in the text. */
  readonly onShow: (passageId: string) => void;
  /** Null if the user may not decide, or the proposal is decided. */
  readonly onSeparate: ((proposalId: string) => void) | null;
}

/** The passages that repeat a proposal: each can be shown in the text, or separated to be decided for itself. */
export function AlsoSaid({ proposal: { alsoSaid }, isPending, onShow, onSeparate }: AlsoSaidProps) {
  const { t } = useLingui();
  if (alsoSaid.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={550}>
        <Trans>Also said</Trans>
      </Text>
      <ul className={classes.list}>
        {alsoSaid.map(({ id, passage }) => (
          <li key={id} className={classes.one}>
            <UnstyledButton className={classes.quote} title={t`Show in the text`} onClick={() => onShow(passage.id)}>
              <bdi className={classes.words}>{passage.quote}</bdi>
            </UnstyledButton>
            {onSeparate && (
              <Button
                variant="default"
                size="compact-sm"
                className="ft-no-print"
                disabled={isPending}
                aria-label={t`Separate “${passage.quote}”`}
                title={t`Make it a proposal of its own`}
                onClick={() => onSeparate(id)}
              >
                <Trans>Separate</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
