import { codeList } from '@followthrough/domain/terms';
import { findingClosings, type FindingClosing } from '@followthrough/domain/finding-terms';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Fieldset, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { Finding_FindingFragment } from '../../generated/graphql.js';
import { useChange } from '../platform/changes/use-change.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import { PassageSelect } from './passage-select.js';

export const CloseFormCommitment = graphql(`
  fragment CloseForm_commitment on Commitment {
    id
    evidence(first: 50) {
      edges {
        node {
          id
          title
          isWithdrawn
        }
      }
    }
    ...PassageSelect_commitment
  }
`);

const CloseFinding = graphql(`
  mutation CloseFinding($input: CloseFindingInput!) {
    closeFinding(input: $input) {
      __typename
      ... on Finding {
        id
        ...Finding_finding
      }
      ...Refusal_problem
    }
  }
`);

interface CloseFindingFormProps {
  readonly finding: Finding_FindingFragment;
  readonly commitment: FragmentType<typeof CloseFormCommitment>;
  readonly onClose: () => void;
}

interface CloseDraft {
  readonly closing: FindingClosing | null;
  readonly check: string;
  readonly evidenceId: string;
  readonly passageId: string;
  readonly address: string;
}

/** An auditor’s check, and what it rests on. */
export function CloseFindingForm({ finding, commitment: masked, onClose }: CloseFindingFormProps) {
  const { t } = useLingui();
  const words = useWords();
  const announce = useAnnounce();
  const commitment = getFragmentData(CloseFormCommitment, masked);
  const { id: findingId } = finding;
  const [close] = useChange(CloseFinding, {
    refreshes: [{ __typename: 'Commitment', id: commitment.id }, 'findings', 'findingsToCheck'],
  });
  const form = useForm<CloseDraft, unknown>({
    draft: `close finding ${findingId}`,
    saved: { closing: null, check: '', evidenceId: '', passageId: '', address: '' },
    check: ({ closing }) => (closing ? null : { field: 'closing', message: t`Choose an outcome.` }),
    send: ({ closing, check, evidenceId, passageId, address }) =>
      close({
        findingId,
        closing: closing!,
        check,
        evidenceId: evidenceId || null,
        passageId: passageId || null,
        address: address.trim() || null,
      }),
    onSent: () => {
      announce(t`Finding closed`);
      onClose();
    },
  });
  const held = commitment.evidence.edges.map(({ node }) => node).filter(({ isWithdrawn }) => !isWithdrawn);
  return (
    <Form form={form} place="dialog" label={t`Close finding`} action={t`Close finding`} onClose={onClose}>
      <Radio.Group
        name="closing"
        label={t`Outcome`}
        required
        value={form.values.closing}
        error={form.error('closing')}
        onChange={(next) => form.set({ closing: next as FindingClosing })}
      >
        <Stack gap="xs" my={4}>
          {codeList(findingClosings).map((code) => (
            <Radio
              key={code}
              value={code}
              label={words(findingClosings[code].label)}
              description={words(findingClosings[code].definition)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        {...form.input('check')}
        label={t`Check`}
        description={t`What you checked, and what it showed`}
        required
        autosize
        minRows={2}
        maxRows={8}
      />
      <Fieldset legend={t`The check rests on`} p="sm">
        <Stack gap="sm">
          <NativeSelect
            {...form.input('evidenceId')}
            label={t`Evidence`}
            data={[{ value: '', label: t`None` }, ...held.map(({ id, title }) => ({ value: id, label: title }))]}
          />
          <PassageSelect commitment={commitment} input={form.input('passageId')} />
          <TextInput {...form.input('address')} label={t`Web address`} type="url" />
        </Stack>
      </Fieldset>
    </Form>
  );
}
