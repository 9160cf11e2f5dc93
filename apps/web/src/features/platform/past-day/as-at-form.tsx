import { DayTime, dayTimes, pastDayProblem } from '@followthrough/domain/past-day';
import { codeList, isCode } from '@followthrough/domain/terms';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Radio, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type FormEvent } from 'react';
import { useRefusalWords } from '../changes/refusal-words.js';
import { DayInput } from '../days/day-input.js';
import { today } from '../days/today.js';
import { pastDayAddress, type PastDay } from './past-day-address.js';

interface AsAtFormProps {
  readonly shown: PastDay | null;
  readonly onDone: () => void;
}

/** A day, and by which date it is shown. */
export function AsAtForm({ shown, onDone }: AsAtFormProps) {
  const { t } = useLingui();
  const say = useRefusalWords();
  const words = useWords();
  const navigate = useNavigate();
  const label = useId();
  const [day, setDay] = useState(shown?.day ?? '');
  const [by, setBy] = useState<string>(isCode(dayTimes, shown?.by) ? shown.by : DayTime.RECORDED);
  const [error, setError] = useState<string | null>(null);
  const show = (next: PastDay | null) => {
    onDone();
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, ...pastDayAddress(next) }),
      resetScroll: false,
    });
  };
  function submit(event: FormEvent) {
    event.preventDefault();
    const wrong = pastDayProblem(day, today());
    if (wrong) setError(say(wrong));
    else show(day === today() ? null : { day, by });
  }
  return (
    <form aria-labelledby={label} onSubmit={submit} noValidate>
      <Stack gap="xs">
        <span id={label} className="ft-hidden">
          <Trans>As at another day</Trans>
        </span>
        <DayInput
          label={t`Day`}
          description={t`The register as it stood at the end of this day`}
          value={day}
          error={error}
          max={today()}
          onChange={(next) => {
            setDay(next);
            setError(null);
          }}
        />
        <Radio.Group label={t`Show`} value={by} onChange={setBy}>
          <Stack gap={6} mt={4}>
            {codeList(dayTimes).map((time) => (
              <Radio
                key={time}
                size="xs"
                value={time}
                label={words(dayTimes[time].label)}
                description={words(dayTimes[time].definition)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Button type="submit" size="xs">
          <Trans>Show this day</Trans>
        </Button>
        {shown !== null && (
          <Button variant="default" size="xs" onClick={() => show(null)}>
            <Trans>Back to today</Trans>
          </Button>
        )}
      </Stack>
    </form>
  );
}
