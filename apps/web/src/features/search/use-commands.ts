import { commitmentPolicy } from '@followthrough/domain/policies/commitment';
import { useLingui } from '@lingui/react/macro';
import type { SearchQuery } from '../../generated/graphql.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { useViewer } from '../people/viewer.js';
import { keyHelp } from '../platform/keys/key-help.js';
import type { FoundRow } from './found-row.js';
import { folded, hasAll } from './marking.js';

/** A page in the list of commands. */
export interface SearchPlace {
  readonly to: string;
  readonly label: string;
  readonly keys?: string | undefined;
}

interface Commands {
  readonly places: readonly SearchPlace[];
  readonly things: readonly SearchPlace[];
  readonly onText: (text: string) => void;
}

/** The commands of search: create something, report, go to a page, or get help. */
export function useCommands({ places, things, onText }: Commands): readonly FoundRow[] {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const report = { id: 'report', title: t`Report on…`, staysOpen: true, goes: () => onText(`${t`Report on`} `) };
  return [
    ...things.map(({ to, label, keys }) => ({ id: `new ${to}`, title: label, keys, goes: to })),
    ...(viewer.contributesSomewhere ? [report] : []),
    ...places.map(({ to, label, keys }) => ({ id: `go ${to}`, title: t`Go to ${label}`, keys, goes: to })),
    { id: 'keys', title: t`Keyboard shortcuts`, keys: '?', goes: keyHelp.open },
  ];
}

/** The commands that match all typed words; a single letter would match most. */
export function commandsWith(commands: readonly FoundRow[], typed: string): readonly FoundRow[] {
  return typed.length < 2 ? [] : commands.filter(({ title }) => hasAll(title, typed));
}

/** “report on rescue” searches for “rescue” and opens the report form; null for any other text. */
export function useReporting(typed: string) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const phrase = folded(t`Report on`).split(' ');
  const words = typed.split(/\s+/);
  const isReport = viewer.contributesSomewhere && phrase.every((word, index) => folded(words[index] ?? '') === word);

  function rows(answer: SearchQuery | undefined): readonly FoundRow[] {
    if (!isReport || !answer) return [];
    return answer.commitments.edges
      .filter(({ node }) => !node.archivedAt && commitmentPolicy.report(viewer, { leadTeamId: node.leadTeam.id }))
      .map(({ node: { reference, title } }) => ({
        id: `report ${reference}`,
        title: t`Report on ${reference}: ${title}`,
        goes: `${commitmentAddress(reference)}#report`,
      }));
  }
  return { rest: isReport ? words.slice(phrase.length).join(' ') : null, rows };
}
