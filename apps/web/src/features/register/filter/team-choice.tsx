import { useLingui } from '@lingui/react/macro';
import { ChoiceList } from './choice-list.js';
import { useTeams } from './use-names.js';

interface TeamChoiceProps {
  readonly chosen: readonly string[] | undefined;
  readonly onChange: (teams: readonly string[]) => void;
}

/** Any number of teams. */
export function TeamChoice({ chosen = [], onChange }: TeamChoiceProps) {
  const { t } = useLingui();
  const choices = useTeams().map(({ id, name }) => ({ value: id, label: name }));
  return <ChoiceList label={t`Team`} choices={choices} chosen={chosen} onChange={onChange} />;
}
