import { daysMeant } from '@followthrough/domain/days-meant';
import { useLingui } from '@lingui/react/macro';
import { DayChoices } from './day-choices.js';

interface WhichDayProps {
  /** As typed. */
  readonly value: string;
  readonly onChoose: (day: string) => void;
}

/** Asks which day `12/03/2025` means, because a guess would be wrong half the time. */
export function WhichDay({ value, onChoose }: WhichDayProps) {
  const { t } = useLingui();
  const days = daysMeant(value);
  return <DayChoices label={t`Which day do you mean?`} days={days} onChoose={onChoose} />;
}
