import { codeList } from '@followthrough/domain/terms';
import { Grade, grades, SupportRole, supportRoles } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, SimpleGrid } from '@mantine/core';

/** How evidence speaks about a claim, and how good it is for it. */
export interface Graded {
  readonly role: SupportRole;
  readonly grade: Grade;
}

/** Until its author says otherwise: it speaks for the claim, at the weakest grade, so that nothing is overrated. */
export const asFirstGraded: Graded = { role: SupportRole.SUPPORTS, grade: Grade.D };

interface GradedFieldsProps {
  /** What is graded, for those who hear the fields one by one. */
  readonly of: string;
  readonly value: Graded;
  readonly onChange: (value: Graded) => void;
}

/** The role and the grade of one support; the definition of each stands under it. */
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
