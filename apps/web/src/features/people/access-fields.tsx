import { roles } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Fieldset, Stack, Text } from '@mantine/core';

export interface Access {
  readonly isAuditor: boolean;
  readonly isAdministrator: boolean;
}

interface AccessFieldsProps {
  readonly value: Access;
  readonly onChange: (access: Access) => void;
}

/** The two deployment-wide roles, with what they allow. */
export function AccessFields({ value, onChange }: AccessFieldsProps) {
  const { t } = useLingui();
  const words = useWords();
  return (
    <Fieldset legend={<Text component="span" fw={600}>{t`Everywhere`}</Text>} variant="unstyled">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          <Trans>Choose at most one. If there are two administrators, the other one must confirm it.</Trans>
        </Text>
        <Checkbox
          label={words(roles.AUDITOR.label)}
          description={words(roles.AUDITOR.definition)}
          checked={value.isAuditor}
          onChange={(event) => onChange({ isAuditor: event.currentTarget.checked, isAdministrator: false })}
        />
        <Checkbox
          label={words(roles.ADMINISTRATOR.label)}
          description={words(roles.ADMINISTRATOR.definition)}
          checked={value.isAdministrator}
          onChange={(event) => onChange({ isAdministrator: event.currentTarget.checked, isAuditor: false })}
        />
      </Stack>
    </Fieldset>
  );
}
