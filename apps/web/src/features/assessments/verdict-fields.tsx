import { Trans, useLingui } from '@lingui/react/macro';
import { Fieldset, Radio, Stack, Text, TextInput } from '@mantine/core';
import type { AssessForm_CommitmentFragment } from '../../generated/graphql.js';
import { noVerdict, type AssessDraft, type VerdictDraft, type YesOrNo } from './assess-draft.js';
import classes from './assessments.module.css';

interface VerdictFieldsProps {
  readonly milestones: AssessForm_CommitmentFragment['milestones'];
  readonly verdicts: AssessDraft['verdicts'];
  readonly error: string | null;
  readonly onChange: (milestoneId: string, part: Partial<VerdictDraft>) => void;
}

/** For each required milestone: whether its evidence is sufficient and appropriate. */
export function VerdictFields({ milestones, verdicts, error, onChange }: VerdictFieldsProps) {
  const { t } = useLingui();
  return (
    <Fieldset
      legend={
        <Text size="sm" fw={600} span>
          <Trans>Evidence for required milestones</Trans>
        </Text>
      }
      variant="unstyled"
    >
      <Stack gap="xs">
        {milestones.map(({ id, words, neededGrade, isMet }) => {
          const { sufficient, appropriate, words: note } = verdicts[id] ?? noVerdict;
          return (
            <fieldset key={id} className={classes.milestone}>
              <legend>
                <Text size="sm" fw={550}>
                  <bdi>{words}</bdi>
                </Text>
              </legend>
              <Text size="sm" c="dimmed">
                {isMet ? (
                  <Trans>Met by accepted evidence</Trans>
                ) : (
                  <Trans>No accepted evidence of grade {neededGrade} or better</Trans>
                )}
              </Text>
              <div className={classes.answers}>
                <Answer
                  label={t`Enough evidence (sufficient)?`}
                  value={sufficient}
                  onChange={(next) => onChange(id, { sufficient: next })}
                />
                <Answer
                  label={t`Relevant and reliable (appropriate)?`}
                  value={appropriate}
                  onChange={(next) => onChange(id, { appropriate: next })}
                />
              </div>
              <TextInput
                label={t`Note`}
                value={note}
                onChange={({ currentTarget }) => onChange(id, { words: currentTarget.value })}
              />
            </fieldset>
          );
        })}
        {error && (
          <Text size="sm" c="red" role="alert">
            {error}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}

interface AnswerProps {
  readonly label: string;
  readonly value: YesOrNo;
  readonly onChange: (next: YesOrNo) => void;
}

function Answer({ label, value, onChange }: AnswerProps) {
  const { t } = useLingui();
  return (
    <Radio.Group label={label} value={value} onChange={(next) => onChange(next as YesOrNo)}>
      <div className={classes.answers}>
        <Radio value="yes" label={t`Yes`} />
        <Radio value="no" label={t`No`} />
      </div>
    </Radio.Group>
  );
}
