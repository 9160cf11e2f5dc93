import { evidenceKinds, SupportRole, supportRoles } from '@followthrough/domain/vocabulary';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { Walk_SupportFragment } from '../../../generated/graphql.js';
import { AcceptedMark } from '../../evidence/acceptance/accepted-mark.js';
import { GradeBadge } from '../../evidence/grade-badge.js';
import { Validity } from '../../evidence/validity.js';
import { Pane, PaneChoice } from './pane.js';
import type { WalkClaim, WalkItem } from './walk-claims.js';
import classes from './walk.module.css';

interface EvidencePaneProps {
  readonly claim: WalkClaim;
  readonly item: WalkItem | null;
  readonly isActive: boolean;
  readonly onChoose: (key: string) => void;
}

/** What the chosen claim rests on, each with its grade for that claim. */
export function EvidencePane({ claim, item, isActive, onChoose }: EvidencePaneProps) {
  const { t } = useLingui();
  return (
    <Pane name="evidence" title={t`Evidence`} isActive={isActive}>
      {claim.items.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>No evidence is cited for this.</Trans>
        </Text>
      )}
      <ul className={classes.choices}>
        {claim.items.map((one) => (
          <PaneChoice key={one.key} isChosen={one.key === item?.key} onChoose={() => onChoose(one.key)}>
            <Text size="sm" span>
              <bdi>{one.title}</bdi>
            </Text>
            {one.support ? <Cited support={one.support} /> : <Stated />}
          </PaneChoice>
        ))}
      </ul>
      {item?.support && <Submitted evidence={item.support.evidence} />}
    </Pane>
  );
}

function Stated() {
  return (
    <Text size="sm" c="dimmed" span>
      <Trans>Statement</Trans>
    </Text>
  );
}

function Cited({ support: { role, grade, isAccepted, evidence } }: { readonly support: Walk_SupportFragment }) {
  const words = useWords();
  return (
    <span className={classes.line}>
      <GradeBadge grade={grade} />
      {role !== SupportRole.SUPPORTS && (
        <Text span size="sm" fw={600}>
          {words(supportRoles[role].label)}
        </Text>
      )}
      {evidence.isWithdrawn ? (
        <Text size="sm" c="dimmed" span>
          <Trans>(withdrawn)</Trans>
        </Text>
      ) : (
        <AcceptedMark isAccepted={isAccepted ?? null} />
      )}
      {evidence.newerVersion && (
        <Text size="sm" c="dimmed" span>
          <Trans>Version {evidence.number}: a newer one exists</Trans>
        </Text>
      )}
    </span>
  );
}

function Submitted({ evidence }: Pick<Walk_SupportFragment, 'evidence'>) {
  const words = useWords();
  const { kind, effectiveEdtf, validUntil, submittedAt, submittedBy } = evidence;
  return (
    <div>
      <Text size="sm" component="div">
        {words(evidenceKinds[kind].label)}
        {effectiveEdtf && (
          <>
            {' · '}
            <Trans>
              as of <UncertainDate edtf={effectiveEdtf} />
            </Trans>
          </>
        )}
      </Text>
      <Validity validUntil={validUntil} />
      <WhoWhen did={<Trans>Submitted by</Trans>} who={submittedBy?.name ?? null} at={submittedAt} />
    </div>
  );
}
