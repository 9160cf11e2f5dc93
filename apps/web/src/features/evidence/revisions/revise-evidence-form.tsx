import { useQuery } from '@apollo/client/react';
import { useAnnounce } from '@followthrough/ui/announcer';
import { ListSkeleton } from '@followthrough/ui/skeletons';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text, Textarea } from '@mantine/core';
import { graphql } from '../../../generated/gql.js';
import type { EvidenceToReviseQuery } from '../../../generated/graphql.js';
import { useChange } from '../../platform/changes/use-change.js';
import { Form } from '../../platform/forms/form.js';
import { useForm } from '../../platform/forms/use-form.js';
import { QueryFailed } from '../../platform/query-failed.js';
import { emptyPiece, evidenceInput, pieceProblem, type EvidenceDraft } from '../add-evidence-draft.js';
import { gradedOptions, useClaimOptions } from '../claim-options.js';
import { KeepCopyField } from '../copies/keep-copy-field.js';
import { GradedChoices } from '../graded-choices.js';
import { PieceFields } from '../piece-fields.js';

const EvidenceToRevise = graphql(`
  query EvidenceToRevise($id: UUID!) {
    evidence(id: $id) {
      id
      kind
      title
      effectiveEdtf
      validUntil
      address
      measure
      value
      unit
      period
      comparison
      lookedFor
      lookedIn
      place
      quote
      file {
        id
        name
        size
      }
      passage {
        id
        start
        end
        quote
        source {
          id
        }
      }
      supports {
        id
        claim
        claimId
        role
        grade
      }
      commitment {
        id
        ...Claims_commitment
      }
    }
  }
`);

const ReviseEvidence = graphql(`
  mutation ReviseEvidence($input: ReviseEvidenceInput!) {
    reviseEvidence(input: $input) {
      __typename
      ... on Evidence {
        id
        earlierVersions {
          id
          newerVersion {
            id
          }
        }
        commitment {
          id
          ...EvidenceChanged_commitment
        }
      }
      ...Refusal_problem
    }
  }
`);

type Revised = NonNullable<EvidenceToReviseQuery['evidence']>;

interface ReviseEvidenceFormProps {
  /** The version shown to the user. */
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** The next version of a piece of evidence. It starts with what the current one says. */
export function ReviseEvidenceForm({ id, ...props }: ReviseEvidenceFormProps) {
  const { data, error, loading, refetch } = useQuery(EvidenceToRevise, {
    variables: { id },
    fetchPolicy: 'network-only',
  });
  if (!data && loading) return <ListSkeleton rows={3} />;
  if (error || !data?.evidence) return <QueryFailed error={error} onRetry={() => void refetch()} />;
  return <RevisionForm evidence={data.evidence} {...props} />;
}

interface RevisionDraft extends EvidenceDraft {
  readonly reason: string;
}

interface RevisionFormProps extends Omit<ReviseEvidenceFormProps, 'id'> {
  readonly evidence: Revised;
}

function RevisionForm({ evidence, title, onClose }: RevisionFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const claims = useClaimOptions(evidence.commitment);
  const [revise] = useChange(ReviseEvidence);
  const form = useForm({
    draft: `revise ${evidence.id}`,
    saved: draftOf(evidence),
    check: (draft) => pieceProblem(draft),
    send: (draft) => revise({ evidenceId: evidence.id, reason: draft.reason, ...evidenceInput(draft, claims) }),
    onSent: () => {
      announce(t`Evidence revised`);
      onClose();
    },
  });
  const { kind } = form.values;
  return (
    <Form form={form} place="in place" label={t`Revise ${title}`} action={t`Save new version`} onClose={onClose}>
      <Text size="sm" c="dimmed">
        <Trans>
          The current version stays in the record, with everything that cites it. The new one waits for acceptance of
          its own.
        </Trans>
      </Text>
      <PieceFields form={form}>
        {kind === 'LINK' && <KeepCopyField {...form.field('keepCopy')} address={form.values.address} />}
      </PieceFields>
      <Textarea
        {...form.input('reason')}
        label={t`Reason for the revision`}
        description={t`What was wrong, or is new`}
        required
        autosize
        minRows={2}
        maxRows={6}
      />
      <GradedChoices
        {...form.field('supports')}
        legend={t`Claims that the new version supports`}
        name="supports"
        options={gradedOptions(kind, claims)}
        empty={t`There are no claims to support yet.`}
      />
    </Form>
  );
}

/** Milestones are chosen again, at the same grades; a stage or a report rested on the version that it cites. */
function draftOf(evidence: Revised): RevisionDraft {
  const { kind, title, effectiveEdtf, file, passage, lookedIn, supports, ...facts } = evidence;
  const ofMilestones = supports.filter(({ claim }) => claim === 'MILESTONE');
  return {
    ...emptyPiece,
    kind,
    title,
    effectiveOn: effectiveEdtf ?? '',
    validUntil: facts.validUntil ?? '',
    address: facts.address ?? '',
    file: file ?? null,
    passage: passage && {
      sourceId: passage.source.id,
      start: passage.start,
      end: passage.end,
      quote: passage.quote,
    },
    measure: facts.measure ?? '',
    value: facts.value ?? '',
    unit: facts.unit ?? '',
    period: facts.period ?? '',
    comparison: facts.comparison ?? '',
    lookedFor: facts.lookedFor ?? '',
    lookedIn: lookedIn.join('\n'),
    place: facts.place ?? '',
    quote: facts.quote ?? '',
    reason: '',
    keepCopy: false,
    supports: Object.fromEntries(ofMilestones.map(({ claimId, role, grade }) => [claimId, { role, grade }])),
  };
}
