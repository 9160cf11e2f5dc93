import { useQuery } from '@apollo/client/react';
import { Dialog } from '@followthrough/ui/dialog';
import { FailedState } from '@followthrough/ui/failed-state';
import { FormSkeleton } from '@followthrough/ui/skeletons';
import { QuotedPassage } from '@followthrough/ui/quoted-passage';
import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../../generated/gql.js';
import { CommitmentSearch, type ChosenCommitment } from '../../commitments/commitment-search.js';
import { AddEvidenceForm } from '../../evidence/add-evidence-form.js';
import type { MarkedPassage } from '../../evidence/add-evidence-draft.js';
import { QueryFailed } from '../../platform/query-failed.js';

const EvidenceFor = graphql(`
  query EvidenceFor($id: UUID!) {
    commitment(id: $id) {
      id
      ...AddEvidenceForm_commitment
    }
  }
`);

interface EvidenceSheetProps {
  readonly passage: MarkedPassage;
  readonly onClose: () => void;
}

/** Uses words of a source as evidence: first choose the commitment, then the claim. */
export function EvidenceSheet({ passage, onClose }: EvidenceSheetProps) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<ChosenCommitment | null>(null);
  return (
    <Dialog opened onClose={onClose} title={t`Use as evidence`} size="lg">
      {chosen ? (
        <EvidenceOf commitment={chosen} passage={passage} onClose={onClose} />
      ) : (
        <Stack>
          <QuotedPassage quote={passage.quote} compact />
          <CommitmentSearch
            label={t`Commitment to add evidence to`}
            description={t`By title or reference.`}
            onChoose={setChosen}
          />
        </Stack>
      )}
    </Dialog>
  );
}

interface EvidenceOfProps extends EvidenceSheetProps {
  readonly commitment: ChosenCommitment;
}

function EvidenceOf({ commitment, passage, onClose }: EvidenceOfProps) {
  const { t } = useLingui();
  const { data, error, loading, refetch } = useQuery(EvidenceFor, { variables: { id: commitment.id } });
  if (!data && loading) return <FormSkeleton />;
  if (!data) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  if (!data.commitment)
    return <FailedState>{t`This commitment no longer exists, or you may no longer see it.`}</FailedState>;
  return <AddEvidenceForm commitment={data.commitment} passage={passage} onClose={onClose} />;
}
