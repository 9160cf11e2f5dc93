import { limits } from '@followthrough/domain/limits';
import { sampleProblem, suggestedTests } from '@followthrough/domain/samples';
import { codeList } from '@followthrough/domain/terms';
import { sampleMethods, sampleStrata } from '@followthrough/domain/sample-terms';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../../generated/gql.js';
import type { CommitmentFilter } from '../../generated/graphql.js';
import { useChange } from '../platform/changes/use-change.js';
import { DayInput } from '../platform/days/day-input.js';
import { today } from '../platform/days/today.js';
import { Form } from '../platform/forms/form.js';
import { useForm } from '../platform/forms/use-form.js';
import {
  drawInput,
  drawnAgain,
  emptyDraw,
  randomSeed,
  type DrawDraft,
  type DrawnBefore,
  type SuggestedTest,
} from './draw-draft.js';
import { PopulationAgain } from './population-again.js';
import { PopulationCount } from './population-count.js';
import { ReaderFields } from './reader-fields.js';
import { sampleAddress } from './sample-address.js';
import classes from './samples.module.css';

const DrawSample = graphql(`
  mutation DrawSample($input: DrawSampleInput!) {
    drawSample(input: $input) {
      __typename
      ... on Sample {
        id
      }
      ...Refusal_problem
    }
  }
`);

interface DrawSampleFormProps {
  /** The filter of the address as read on a day, or the sample whose population is drawn from again. */
  readonly from: ((day: string) => CommitmentFilter) | DrawnBefore;
}

/** Draws a sample of the commitments that match a filter, or of the population of another sample. */
export function DrawSampleForm({ from }: DrawSampleFormProps) {
  const { t, i18n } = useLingui();
  const words = useWords();
  const navigate = useNavigate();
  const [draw] = useChange(DrawSample, { refreshes: ['samples', 'samplesWaiting'] });
  const isNew = typeof from === 'function';
  const inputOf = (values: DrawDraft) =>
    drawInput(values, isNew ? { filter: from(values.day), day: values.day } : { againId: from.id }, words);
  const form = useForm({
    draft: isNew ? 'draw sample' : `draw sample again ${from.id}`,
    saved: isNew ? emptyDraw(today()) : drawnAgain(from),
    check: (values: DrawDraft) =>
      sampleProblem(inputOf(values), today()) ??
      (values.isReadTwice && !(values.firstReader && values.secondReader)
        ? { field: 'readerIds', message: t`Choose both readers.` }
        : null),
    send: (values) => draw(inputOf(values)),
    onSent: ({ id }) => void navigate({ to: sampleAddress(id) }),
  });
  const { method, strataBy, day, suggested } = form.values;
  const isByStrata = method !== 'SIMPLE';
  const most = i18n.number(limits.sampleSize);
  const choose = (code: SuggestedTest, isChosen: boolean) =>
    form.set((latest) => ({
      suggested: isChosen ? [...latest.suggested, code] : latest.suggested.filter((one) => one !== code),
    }));
  return (
    <Form form={form} place="page" label={t`Draw sample`} action={t`Draw sample`} width={720}>
      <TextInput
        {...form.input('title')}
        label={t`Title`}
        description={t`What the sample is for.`}
        required
        autoComplete="off"
      />
      {isNew ? (
        <>
          <DayInput
            {...form.field('day')}
            name="day"
            label={t`Day`}
            description={t`The register at the end of this day (UTC), by recorded date. For today, the register of this moment.`}
            required
            max={today()}
            maw={260}
          />
          <PopulationCount key={day} filter={from(day)} day={day} strataBy={isByStrata ? strataBy : null} />
        </>
      ) : (
        <PopulationAgain sample={from} />
      )}
      <Radio.Group
        name="method"
        label={t`Method`}
        required
        value={method}
        onChange={(next) => form.set({ method: next as DrawDraft['method'] })}
      >
        <Stack gap={6} mt={4}>
          {codeList(sampleMethods).map((code) => (
            <Radio
              key={code}
              value={code}
              label={words(sampleMethods[code].label)}
              description={words(sampleMethods[code].definition)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {isByStrata && (
        <Select
          name="strataBy"
          label={t`Strata`}
          required
          allowDeselect={false}
          maw={260}
          data={codeList(sampleStrata).map((code) => ({ value: code, label: words(sampleStrata[code].label) }))}
          value={strataBy}
          error={form.error('strataBy')}
          onChange={(next) => next && form.set({ strataBy: next as DrawDraft['strataBy'] })}
        />
      )}
      <TextInput
        {...form.input('size')}
        label={method === 'FIXED' ? t`Commitments of each stratum` : t`Commitments`}
        description={t`How many to draw, at most ${most} together.`}
        required
        inputMode="numeric"
        autoComplete="off"
        maw={260}
      />
      <Group align="flex-end" gap="xs">
        <TextInput
          {...form.input('seed')}
          label={t`Seed`}
          description={t`Any text. With the same seed, anyone draws the same commitments again.`}
          required
          autoComplete="off"
          className={classes.seed}
        />
        <Button variant="default" onClick={() => form.set({ seed: randomSeed() })}>
          <Trans>Another one</Trans>
        </Button>
      </Group>
      <Checkbox.Group
        label={t`Tests`}
        description={t`Sentences that are true of a commitment that passes. Each commitment drawn is tested for each of them.`}
        required
        value={[...suggested]}
        error={form.error('tests')}
      >
        <Stack gap={6} mt={6}>
          {codeList(suggestedTests).map((code) => (
            <Checkbox
              key={code}
              value={code}
              label={words(suggestedTests[code].label)}
              onChange={({ currentTarget }) => choose(code, currentTarget.checked)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Textarea
        {...form.input('others')}
        label={t`Tests in your own words`}
        description={t`One per line.`}
        autosize
        minRows={2}
      />
      <ReaderFields form={form} />
    </Form>
  );
}
