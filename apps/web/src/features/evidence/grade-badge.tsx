import { grades, type Grade } from '@followthrough/domain/vocabulary';
import { Explained } from '@followthrough/ui/explained';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';

interface GradeBadgeProps {
  readonly grade: Grade;
  readonly quiet?: boolean;
}

/** How good a piece of evidence is for one claim; what the letter means is one hover or focus away. */
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
