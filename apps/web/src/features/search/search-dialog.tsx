import { HeadlessDialog } from '@followthrough/ui/headless-dialog';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useAnswer } from '../platform/finding/use-answer.js';
import { FoundList, rowId } from './found-list.js';
import type { FoundGroup, FoundRow } from './found-row.js';
import { Search } from './search-query.js';
import classes from './search.module.css';
import { useChoosing } from './use-choosing.js';
import { commandsWith, useCommands, useReporting, type SearchPlace } from './use-commands.js';
import { useFound, type ShownWhole } from './use-found.js';
import { useLastOpened } from './use-last-opened.js';

interface SearchDialogProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Whether Enter was pressed before the field had focus. */
  readonly wasEntered: boolean;
  /** Called with whether the field has focus. */
  readonly onReady: (isReady: boolean) => void;
  readonly onClose: () => void;
  readonly places: readonly SearchPlace[];
  readonly things: readonly SearchPlace[];
}

const few = 4;
/** The largest page of the API. */
const whole = 100;

/** A single letter matches almost everything; in other scripts it can be a word. */
const isTooShort = (text: string) => /^[\p{ASCII}]?$/u.test(text);

/** Search and commands on any page: results as the user types, operated by keyboard. */
export function SearchDialog(props: SearchDialogProps) {
  const { t } = useLingui();
  const { text, onClose } = props;
  const router = useRouter();
  const id = useId();
  const [shownWhole, setShownWhole] = useState<{ readonly list: ShownWhole; readonly text: string } | null>(null);

  const typed = text.trim().replace(/^#\s*(?=\w)/, '');
  const reporting = useReporting(typed);
  const rest = reporting.rest ?? typed;
  const sought = isTooShort(rest) ? '' : rest;
  const isWhole = (list: ShownWhole) => shownWhole?.list === list && shownWhole.text === sought;
  const most = (list: ShownWhole) => (isWhole(list) ? whole : few);
  const { answer, busy, failed, refused } = useAnswer(Search, sought, {
    evidence: most('evidence'),
    people: most('people'),
    samples: most('samples'),
    rounds: most('rounds'),
  });
  const found = useFound(answer, sought, (list) =>
    isWhole(list) ? null : () => setShownWhole({ list, text: sought }),
  );
  const opened = useLastOpened(typed === '');
  const all = useCommands(props);
  const commands = typed === '' ? all : reporting.rest === null ? commandsWith(all, typed) : reporting.rows(answer);
  const asCommands: FoundGroup = { id: 'commands', title: t`Commands`, rows: commands };
  const groups =
    typed === ''
      ? [{ id: 'opened', title: t`Recently opened`, rows: opened }, asCommands]
      : [asCommands, ...found.groups];
  const filled = groups.filter(({ rows }) => rows.length > 0);
  const rows = filled.flatMap((group) => group.rows.filter(({ goes }) => goes !== null));
  const { active, press } = useChoosing({ rows, typed, busy, wasEntered: props.wasEntered, onChoose: choose });

  function choose({ goes, staysOpen }: FoundRow, inNewTab: boolean) {
    if (goes === null) return;
    if (typeof goes === 'function') {
      if (!staysOpen) onClose();
      goes();
    } else if (inNewTab) {
      window.open(goes, '_blank', 'noopener');
    } else {
      onClose();
      router.history.push(goes);
    }
  }

  function state(): string {
    if (refused) return refused;
    if (failed) return t`The search failed. Type again to retry.`;
    if (busy) return t`Searching…`;
    if (typed === '') return '';
    if (sought === '' && rows.length === 0) return t`Type more of what you are looking for.`;
    if (rows.length === 0) return t`Nothing found. Check the spelling, or use fewer words.`;
    return t`${plural(found.total + commands.length, { one: '# result', other: '# results' })}`;
  }
  return (
    <HeadlessDialog label={t`Search`} onClose={onClose} className={classes.dialog}>
      <TextInput
        data-autofocus
        size="lg"
        variant="unstyled"
        className={classes.field}
        leftSection={<IconSearch size={18} aria-hidden />}
        role="combobox"
        aria-label={t`Search`}
        aria-autocomplete="list"
        aria-expanded={rows.length > 0}
        aria-controls={`${id}-found`}
        aria-activedescendant={active && rowId(`${id}-found`, active)}
        placeholder={t`Commitments, sources, partners, commands…`}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="go"
        value={text}
        onChange={(event) => props.onText(event.currentTarget.value)}
        onFocus={() => props.onReady(true)}
        onBlur={() => props.onReady(false)}
        onKeyDown={press}
      />
      <FoundList
        id={`${id}-found`}
        label={t`Results`}
        groups={filled}
        text={sought === '' ? typed : sought}
        activeId={active?.id ?? null}
        onChoose={(row, event) => choose(row, event.ctrlKey || event.metaKey)}
      />
      <div className={classes.foot}>
        <Text size="sm" component="div" role="status">
          {state()}
        </Text>
        <Text size="sm" c="dimmed" className={classes.hint} aria-hidden>
          <Trans>↑ ↓ to move · Enter to open · Esc to close</Trans>
        </Text>
      </div>
    </HeadlessDialog>
  );
}
