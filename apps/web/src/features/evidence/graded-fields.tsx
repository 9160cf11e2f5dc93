import { codeList } from '@followthrough/domain/terms';
import { Grade, grades, SupportRole, supportRoles } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, SimpleGrid } from '@mantine/core';

/** The role and grade of evidence for a claim. */
export interface Graded {
  readonly role: SupportRole;
  readonly grade: Grade;
}

/** The default: it supports the claim, at the lowest grade, so that nothing is overrated. */
export const asFirstGraded: Graded = { role: SupportRole.SUPPORTS, grade: Grade.D };

interface GradedFieldsProps {
  /** What is graded, for screen readers. */
  readonly of: string;
  readonly value: Graded;
  readonly onChange: (value: Graded) => void;
}

/** The role and grade of one citation, with their definitions. */
export function GradedFields({ of, value, onChange }: GradedFieldsProps) {
  const { t } = useLingui();
  const words = useWords();
  const { role, grade } = value;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="xs" role="group" aria-label={of}>
      <NativeSelect
        label={t`Role`}
        description={words(supportRoles[role].definition)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={role}
        data={codeList(supportRoles).map((code) => ({ value: code, label: words(supportRoles[code].label) }))}
        onChange={(event) => onChange({ ...value, role: event.currentTarget.value as SupportRole })}
      />
      <NativeSelect
        label={t`Grade`}
        description={words(grades[grade].definition)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={grade}
        data={codeList(grades).map((code) => ({ value: code, label: `${code} · ${words(grades[code].label)}` }))}
        onChange={(event) => onChange({ ...value, grade: event.currentTarget.value as Grade })}
      />
    </SimpleGrid>
  );
}
