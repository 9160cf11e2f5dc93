import { mayCite } from '@followthrough/domain/evidence';
import { evidencePolicy } from '@followthrough/domain/policies/evidence';
import { grades, isBestGrade } from '@followthrough/domain/vocabulary';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { MilestoneSupport_MilestoneFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import { useOpened } from '../platform/use-opened.js';
import { CitedEvidenceCommitment } from './cited-evidence-field.js';
import { SupportClaimForm } from './support-claim-form.js';
import { SupportLines } from './support-lines.js';

export const MilestoneSupportMilestone = graphql(`
  fragment MilestoneSupport_milestone on Milestone {
    id
    words
    neededGrade
    isSupported
    isMet
    expiredOn
    supports {
      id
      ...SupportLine_support
    }
  }
`);

export const MilestoneSupportCommitment = graphql(`
  fragment MilestoneSupport_commitment on Commitment {
    id
    archivedAt
    leadTeam {
      id
    }
    ...CitedEvidence_commitment
  }
`);

interface MilestoneSupportProps {
  readonly milestone: FragmentType<typeof MilestoneSupportMilestone>;
  readonly commitment: FragmentType<typeof MilestoneSupportCommitment>;
}

/** The evidence for a milestone, or what is still missing. */
export function MilestoneSupport({ milestone: masked, commitment: maskedCommitment }: MilestoneSupportProps) {
  const { viewer } = useViewer();
  const milestone = getFragmentData(MilestoneSupportMilestone, masked);
  const commitment = getFragmentData(MilestoneSupportCommitment, maskedCommitment);
  const maySupport = !commitment.archivedAt && evidencePolicy.support(viewer, { leadTeamId: commitment.leadTeam.id });
  return (
    <Stack gap={4} align="flex-start">
      <Supported {...milestone} />
      <SupportLines supports={milestone.supports} />
      {maySupport && <SupportMilestone {...milestone} commitment={commitment} />}
    </Stack>
  );
}

function Supported({
  isSupported,
  isMet,
  expiredOn,
  neededGrade,
}: Pick<MilestoneSupport_MilestoneFragment, 'isSupported' | 'isMet' | 'expiredOn' | 'neededGrade'>) {
  const words = useWords();
  const needed = words(grades[neededGrade].label).toLocaleLowerCase();
  const Picture = isMet ? IconCircleCheck : IconCircleDashed;
  return (
    <Group gap={6} wrap="nowrap">
      <Picture size={16} aria-hidden />
      <Text size="sm">
        {isMet ? (
          <Trans>Evidence requirement met</Trans>
        ) : isSupported ? (
          <Trans>Evidence of the needed grade is not accepted yet</Trans>
        ) : expiredOn ? (
          <Trans>
            Accepted evidence expired after <UncertainDate edtf={expiredOn} />
          </Trans>
        ) : isBestGrade(neededGrade) ? (
          <Trans>
            Still needs grade {neededGrade} evidence ({needed})
          </Trans>
        ) : (
          <Trans>
            Still needs grade {neededGrade} evidence or better ({needed})
          </Trans>
        )}
      </Text>
    </Group>
  );
}

interface SupportMilestoneProps {
  readonly id: string;
  readonly words: string;
  readonly commitment: FragmentType<typeof CitedEvidenceCommitment>;
}

function SupportMilestone({ id, words, commitment }: SupportMilestoneProps) {
  const { t } = useLingui();
  const { opened, open, close, opener } = useOpened();
  const { evidence } = getFragmentData(CitedEvidenceCommitment, commitment);
  const items = evidence.edges
    .map(({ node }) => node)
    .filter(({ kind, isWithdrawn }) => !isWithdrawn && mayCite(kind, { claim: 'MILESTONE' }));
  if (items.length === 0) return null;
  if (!opened) {
    return (
      <Button
        className="ft-no-print"
        variant="default"
        size="compact-sm"
        aria-label={t`Cite evidence for “${words}”`}
        ref={opener}
        onClick={open}
      >
        <Trans>Cite evidence</Trans>
      </Button>
    );
  }
  const options = items.map((item) => ({
    id: item.id,
    label: item.title,
    input: { evidenceId: item.id, claim: 'MILESTONE' as const, claimId: id },
  }));
  return <SupportClaimForm of={id} label={t`Evidence for “${words}”`} options={options} onClose={close} />;
}
