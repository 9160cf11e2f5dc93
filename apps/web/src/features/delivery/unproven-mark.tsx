import { Mark } from '@followthrough/ui/mark';
import { useLingui } from '@lingui/react/macro';

interface UnprovenMarkProps {
  /** Who agreed or assessed it so. */
  readonly by: { readonly name: string } | null | undefined;
  readonly quiet?: boolean;
  readonly asIcon?: boolean;
}

/** That “delivered” was agreed or assessed without accepted evidence, and by whom. */
export function UnprovenMark({ by, quiet = true, asIcon = false }: UnprovenMarkProps) {
  const { t } = useLingui();
  const name = by?.name;
  const because = name && t`${name} let “Delivered” pass although a required milestone lacks accepted evidence.`;
  return <Mark kind="unproven" quiet={quiet} asIcon={asIcon} {...(because && { because })} />;
}
