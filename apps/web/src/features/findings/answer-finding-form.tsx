import { FindingAnswer, findingAnswers } from '@followthrough/domain/finding-terms';
import { codeList } from '@followthrough/domain/terms';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Radio, Text, Textarea, TextInput } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { Finding_FindingFragment } from '../../generated/graphql.js';
import { useViewer } from '../people/viewer.js';
import { useChange } from '../platform/changes/use-change.js';
import { DayInput } from '../platform/days/day-input.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import classes from './findings.module.css';

export const AnswerFormCommitment = graphql(`
  fragment AnswerForm_commitment on Commitment {
    id
    leadTeam {
      id
      memberships(first: 100) {
        edges {
          node {
            id
            role
            person {
              id
              name
              isAuditor
              deactivatedAt
            }
          }
        }
      }
    }
  }
`);

const AnswerFinding = graphql(`
  mutation AnswerFinding($input: AnswerFindingInput!) {
    answerFinding(input: $input) {
      __typename
      ... on Finding {
        id
        ...Finding_finding
      }
      ...Refusal_problem
    }
  }
`);

interface AnswerFindingFormProps {
  readonly finding: Finding_FindingFragment;
  readonly commitment: FragmentType<typeof AnswerFormCommitment>;
  readonly onClose: () => void;
}

interface AnswerDraft {
  readonly answer: FindingAnswer | null;
  readonly words: string;
  readonly action: string;
  readonly ownerId: string;
  readonly dueOn: string;
}

/** The lead team’s answer: with acceptance comes an action, its owner and its date; otherwise the reason. */
export function AnswerFindingForm({ finding, commitment: masked, onClose }: AnswerFindingFormProps) {
  const { t } = useLingui();
  const words = useWords();
  const announce = useAnnounce();
  const owners = useOwners(masked);
  const { id: findingId, wording, commitment } = finding;
  const [answer] = useChange(AnswerFinding, {
    refreshes: [{ __typename: 'Commitment', id: commitment.id }, 'findings', 'findingsToAnswer', 'myWork'],
    whenStale: [{ __typename: 'Finding', id: findingId }],
  });
  const form = useForm<AnswerDraft, unknown>({
    draft: `answer finding ${findingId}`,
    saved: { answer: null, words: '', action: '', ownerId: '', dueOn: '' },
    version: wording.number,
    check: (draft) => (draft.answer ? null : { field: 'answer', message: t`Choose an answer.` }),
    send: (draft, version) => answer({ findingId, version, ...answerInput(draft) }),
    onSent: () => {
      announce(t`Answer sent`);
      onClose();
    },
  });
  const isRefused = form.values.answer === FindingAnswer.NOT_ACCEPTED;
  return (
    <Form
      form={form}
      place="dialog"
      label={t`Answer finding`}
      action={t`Send answer`}
      again={t`Answer the new words`}
      onClose={onClose}
    >
      <Radio.Group
        name="answer"
        label={t`Answer`}
        required
        value={form.values.answer}
        error={form.error('answer')}
        onChange={(next) => form.set({ answer: next as FindingAnswer })}
      >
        <div className={classes.answers}>
          {codeList(findingAnswers).map((code) => (
            <Radio
              key={code}
              value={code}
              label={words(findingAnswers[code].label)}
              title={words(findingAnswers[code].definition)}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        {...form.input('words')}
        label={isRefused ? t`Reason` : t`Comment`}
        required={isRefused}
        autosize
        minRows={2}
        maxRows={8}
      />
      {!isRefused && (
        <>
          <TextInput
            {...form.input('action')}
            label={t`Action`}
            description={t`What your team will do, in one line`}
            required
          />
          <NativeSelect
            {...form.input('ownerId')}
            label={t`Owner`}
            description={t`A contributor or manager of the lead team`}
            required
            data={[{ value: '', label: t`Choose a person` }, ...owners]}
          />
          <DayInput {...form.field('dueOn')} name="dueOn" label={t`Due`} required maw={260} />
        </>
      )}
      <Text size="sm" c="dimmed">
        {isRefused ? (
          <Trans>An auditor reads the reason and closes the finding.</Trans>
        ) : (
          <Trans>The action becomes a follow-up. An auditor checks it when it is done.</Trans>
        )}
      </Text>
    </Form>
  );
}

function answerInput({ answer, words, action, ownerId, dueOn }: AnswerDraft) {
  const said = { answer: answer!, words: words.trim() === '' ? null : words };
  if (answer === FindingAnswer.NOT_ACCEPTED) return said;
  return { ...said, action, ownerId: ownerId || null, dueOn: dueOn || null };
}

/** The user first, then the others by name. */
function useOwners(commitment: FragmentType<typeof AnswerFormCommitment>) {
  const { viewer } = useViewer();
  const { leadTeam } = getFragmentData(AnswerFormCommitment, commitment);
  const people = leadTeam.memberships.edges
    .map(({ node }) => node)
    .filter(({ role, person }) => role !== 'VIEWER' && !person.isAuditor && !person.deactivatedAt)
    .map(({ person }) => ({ value: person.id, label: person.name }));
  return people.sort(
    (a, b) => Number(b.value === viewer.id) - Number(a.value === viewer.id) || (a.label < b.label ? -1 : 1),
  );
}
