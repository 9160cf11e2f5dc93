import { useLingui } from '@lingui/react/macro';
import { KeysHelp } from '../../features/platform/keys/keys-help.js';
import type { SearchPlace } from '../../features/search/use-commands.js';

export { SearchDialog } from '../../features/search/search-dialog.js';

interface ShellKeysHelpProps {
  readonly places: readonly SearchPlace[];
  readonly things: readonly SearchPlace[];
}

/** The help on keyboard shortcuts, including the global ones. */
export function ShellKeysHelp({ places, things }: ShellKeysHelpProps) {
  const { t } = useLingui();
  const keyed = [...things, ...places.map(({ label, ...place }) => ({ ...place, label: t`Go to ${label}` }))];
  return (
    <KeysHelp
      everywhere={{
        title: t`On every page`,
        keys: [
          ['/', t`Search`],
          ['Ctrl K', t`Search, also from a text field`],
          ...keyed.flatMap(({ keys, label }): [string, string][] => (keys ? [[keys, label]] : [])),
          ['?', t`Keyboard shortcuts`],
        ],
      }}
    />
  );
}
