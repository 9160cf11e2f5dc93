import { kinds } from '@followthrough/domain/kinds';
import { rungOf } from '@followthrough/domain/ladders';
import { forces, manners, partyRoles } from '@followthrough/domain/vocabulary';
import { Explained } from '@followthrough/ui/explained';
import { Mark } from '@followthrough/ui/mark';
import { Money } from '@followthrough/ui/money';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ProposalCard_ProposalFragment } from '../../../generated/graphql.js';
import { PartyName } from '../../commitments/parties/party-name.js';
import classes from './proposal-card.module.css';
import type { FoundedDraft } from './proposal-draft.js';

interface ProposalFactsProps {
  readonly proposal: ProposalCard_ProposalFragment;
  /** What accepting it would create. */
  readonly draft: FoundedDraft;
}

/** The details extracted from a passage, shown as inferred because they may be wrong. */
export function ProposalFacts({ proposal, draft }: ProposalFactsProps) {
  const { t } = useLingui();
  const words = useWords();
  const { parties } = draft.facts;
  const { kind, amount, currency, dueWords, dueEdtf, stage, force, manner, speaker, because, madeBy } = proposal;
  return (
    <>
      <Group gap="xs">
        <Mark kind="inferred" because={t`Found in this passage by rules and not yet confirmed.`} quiet />
        <Text size="sm" c="dimmed">
          {words(kinds[kind].label)} · {words(rungOf(kind, stage)?.label ?? stage)} ·{' '}
          <Explained words={words(manners[manner].definition)} quiet>
            {words(manners[manner].label)}
          </Explained>
          ,{' '}
          <Explained words={words(forces[force].definition)} quiet>
            {words(forces[force].label)}
          </Explained>
        </Text>
      </Group>
      <dl className={classes.facts}>
        <Fact label={t`Parties`}>
          {parties.length === 0 ? (
            <Trans>none named</Trans>
          ) : (
            parties.map(({ key, name, role, organisationId, words: printed, isInferred }, at) => (
              <span key={key}>
                {at > 0 && '; '}
                <PartyName organisation={organisationId && name} words={printed} isInferred={isInferred} />{' '}
                {words(partyRoles[role].label).toLowerCase()}
              </span>
            ))
          )}
        </Fact>
        {(dueWords || dueEdtf) && (
          <Fact label={t`Due`}>
            {dueEdtf ? <UncertainDate edtf={dueEdtf} statedAs={dueWords ?? null} /> : <Trans>no date</Trans>}
            {dueWords && ` (“${dueWords}”)`}
          </Fact>
        )}
        {amount && currency && (
          <Fact label={t`Sum`}>
            <Money value={amount} currency={currency} />
          </Fact>
        )}
        {speaker && (
          <Fact label={t`Speaker`}>
            <bdi>{speaker}</bdi>
          </Fact>
        )}
        {/* The outside reader gives no reasons, and the scan saw none. */}
        {!madeBy && (
          <Fact label={t`Wording that suggests this`}>
            {because.map((word, at) => (
              <span key={word}>
                {at > 0 && ' '}
                <q className={classes.word}>{word}</q>
              </span>
            ))}
          </Fact>
        )}
      </dl>
    </>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
