import { resolveDateWords } from '@followthrough/domain/date-words';
import { dueProblem, resolveDue } from '@followthrough/domain/due';
import { Mark } from '@followthrough/ui/mark';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { useRefusalWords } from '../../platform/changes/refusal-words.js';
import { DateInput } from '../../platform/days/date-input.js';
import { useFormErrors } from '../../platform/forms/form-errors.js';
import { dueEntered, type DueDraft } from './due-draft.js';

interface DueFieldsProps {
  readonly legend: string;
  readonly value: DueDraft;
  readonly onChange: (value: DueDraft) => void;
  /** The EDTF date of the source, from which relative wording is counted. */
  readonly against: string | null;
  /** The server’s name for this date. */
  readonly name?: string;
  /** False if the form has a reason of its own, which also applies to the date. */
  readonly asksWhy?: boolean;
}

/**
 * A date in the source’s wording, resolved as the user types and shown as inferred; a date entered by hand takes
 * precedence, with its reason.
 */
export function DueFields({ legend, value, onChange, against, name = 'due', asksWhy = true }: DueFieldsProps) {
  const { t } = useLingui();
  const errorOf = useFormErrors();
  const say = useRefusalWords();
  const set = (changes: Partial<DueDraft>) => onChange({ ...value, ...changes });
  const entered = dueEntered(value);
  const isGiven = resolveDue(entered, against).basis === 'GIVEN';
  const typed = value.edtf.trim() === '' ? null : dueProblem({ ...entered, why: entered.why || '-' }, against);
  // An error about the whole date is shown at the field that caused it.
  const whole = errorOf(name);
  return (
    <Fieldset legend={legend}>
      <Stack gap="sm">
        <TextInput
          label={t`In the source’s words`}
          placeholder={t`by spring 2026`}
          value={value.words}
          name={name}
          error={value.edtf ? null : whole}
          onChange={({ currentTarget }) => set({ words: currentTarget.value })}
        />
        <Reading words={value.words} against={against} overruled={isGiven} />
        <DateInput
          name={`${name}.edtf`}
          label={t`Date, if the wording does not give one`}
          description={t`A day, a month, a season or a year: 30 June 2026, June 2026, spring 2026, 2026`}
          value={value.edtf}
          error={errorOf(`${name}.edtf`) ?? (typed && say(typed)) ?? (value.edtf ? whole : null)}
          onChange={(edtf) => set({ edtf })}
        />
        {isGiven && asksWhy && (
          <TextInput
            label={t`Why this date`}
            description={t`The origin of the date. Shown with it.`}
            required
            name={`${name}.why`}
            error={errorOf(`${name}.why`)}
            value={value.why}
            onChange={({ currentTarget }) => set({ why: currentTarget.value })}
          />
        )}
      </Stack>
    </Fieldset>
  );
}

interface ReadingProps {
  readonly words: string;
  readonly against: string | null;
  readonly overruled: boolean;
}

/** The date resolved so far, shown as inferred because it can be overridden. */
function Reading({ words, against, overruled }: ReadingProps) {
  const say = useWords();
  const read = words.trim() === '' ? null : resolveDateWords(words, against);
  const date = read && 'edtf' in read ? read : null;
  return (
    <Group gap="xs" role="status" mih="1.5rem">
      {date && !overruled && (
        <>
          <Mark kind="inferred" />
          <Text size="sm">
            <Trans>
              Read as <UncertainDate edtf={date.edtf} quiet={false} />
            </Trans>
            {date.basis === 'RELATIVE' && against ? (
              <>
                {' '}
                <Trans>
                  counted from the source’s date, <UncertainDate edtf={against} />.
                </Trans>
              </>
            ) : (
              '.'
            )}{' '}
            {date.reading && say(date.reading)}
          </Text>
        </>
      )}
      {read && !date && (
        <Text size="sm">
          <Trans>This wording gives no date, so no due date is set. The wording is saved.</Trans>
        </Text>
      )}
      {words.trim() !== '' && !read && (
        <Text size="sm">
          <UnreadWords against={against} />
        </Text>
      )}
    </Group>
  );
}

function UnreadWords({ against }: { readonly against: string | null }) {
  if (against)
    return (
      <Trans>
        We cannot work out a date from this wording. The wording is saved; enter the date below if you know it.
      </Trans>
    );
  return (
    <Trans>
      We cannot work out a date, because the source has no publication date to count from. The wording is saved.
    </Trans>
  );
}
