import { sourceFacts } from '@followthrough/domain/source-facts';
import { useAnnounce } from '@followthrough/ui/announcer';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { useSinceFacts } from '../../platform/facts/use-since-facts.js';
import { FormDialog } from '../../platform/forms/form-dialog.js';
import { useForm } from '../../platform/forms/use-form.js';
import { useChange } from '../../platform/changes/use-change.js';
import { draftOfSource, factsInput, reasonFirst, SourceDraftFacts, type ReasonedSource } from './source-draft.js';
import { SourceFields } from './source-fields.js';

const CorrectSource = graphql(`
  mutation CorrectSource($input: CorrectSourceInput!) {
    correctSource(input: $input) {
      __typename
      ... on Source {
        ...SourceDraft_source
      }
      ...Refusal_problem
    }
  }
`);

interface CorrectSourceDialogProps {
  readonly source: FragmentType<typeof SourceDraftFacts>;
  readonly onClose: () => void;
}

/** Corrects the details of a source. Its text cannot be changed. */
export function CorrectSourceDialog({ source, onClose }: CorrectSourceDialogProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { id, version } = getFragmentData(SourceDraftFacts, source);
  const [correct] = useChange(CorrectSource, { refreshes: [{ __typename: 'Source', id }] });
  const saved: ReasonedSource = { ...draftOfSource(source), reason: '' };
  const form = useForm({
    draft: `correct ${id}`,
    saved,
    version,
    send: async (draft, based, before) => {
      const answer = await correct({ id, version: based, facts: factsInput(draft, before) });
      return answer.refused ? { refused: reasonFirst(answer.refused, draft) } : answer;
    },
    onSent: () => {
      announce(t`Source details saved`);
      onClose();
    },
  });
  const since = useSinceFacts<typeof sourceFacts, ReasonedSource>(sourceFacts, {
    issuer: { name: 'issuer', words: ({ issuer }) => issuer.value },
    published: { name: 'published', words: ({ published }) => published.value },
  });
  return (
    <FormDialog form={form} title={t`Edit details`} size="lg" action={t`Save`} since={since} onClose={onClose}>
      <Text size="sm" c="dimmed">
        <Trans>Dates counted from the date of this source are recalculated. Its text cannot be changed.</Trans>
      </Text>
      <SourceFields form={form} />
    </FormDialog>
  );
}
