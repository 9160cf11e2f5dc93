import { personPolicy } from '@followthrough/domain/policies/person';
import { Plural, useLingui } from '@lingui/react/macro';
import { Group, NativeSelect, Text, TextInput } from '@mantine/core';
import type { PersonFilter } from '../../generated/graphql.js';
import { useSearchRefused } from '../platform/finding/use-search-refused.js';
import { useViewer } from './viewer.js';

/** The filter of the list of people. */
export interface Asked {
  readonly text: string;
  readonly state: '' | 'active' | 'deactivated';
}

export const everybody: Asked = { text: '', state: '' };

/** Null for all people. */
export function filterOf({ text, state }: Asked): PersonFilter | null {
  const typed = text.trim();
  if (typed === '' && state === '') return null;
  return { ...(typed && { text: typed }), ...(state && { isActive: state === 'active' }) };
}

interface FindPeopleProps {
  readonly value: Asked;
  /** The number of results; null while loading. */
  readonly count: number | null;
  readonly onChange: (asked: Asked) => void;
}

/** Finds people by name, and for administrators by email address. */
export function FindPeople({ value, count, onChange }: FindPeopleProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const refused = useSearchRefused();
  const states = { '': t`Everyone`, active: t`Active`, deactivated: t`Deactivated` };
  return (
    <Group gap="sm" align="flex-end" mb="sm">
      <TextInput
        type="search"
        flex="1 1 14rem"
        label={personPolicy.invite(viewer) ? t`Find a person by name or email` : t`Find a person by name`}
        value={value.text}
        error={refused(value.text)}
        onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
      />
      <NativeSelect
        label={t`Show`}
        data={Object.entries(states).map(([state, label]) => ({ value: state, label }))}
        value={value.state}
        onChange={(event) => onChange({ ...value, state: event.currentTarget.value as Asked['state'] })}
      />
      {count !== null && (
        <Text size="sm" className="ft-numbers" role="status" pb={8}>
          <Plural value={count} one="# person" other="# people" />
        </Text>
      )}
    </Group>
  );
}
