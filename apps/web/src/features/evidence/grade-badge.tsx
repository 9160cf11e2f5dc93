import { grades, type Grade } from '@followthrough/domain/vocabulary';
import { Explained } from '@followthrough/ui/explained';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';

interface GradeBadgeProps {
  readonly grade: Grade;
  readonly quiet?: boolean;
}

/** The grade of evidence for one claim, with its definition on hover or focus. */
export function GradeBadge({ grade, quiet = true }: GradeBadgeProps) {
  const { t } = useLingui();
  const words = useWords();
  const { label, definition } = grades[grade];
  return (
    <Explained words={`${words(label)}: ${words(definition)}`} quiet={quiet}>
      <Badge variant="outline" color="gray" radius="sm">
        {t`Grade ${grade}`}
      </Badge>
    </Explained>
  );
}
