import { intakePolicy } from '@followthrough/domain/policies/intake';
import type { Kind } from '@followthrough/domain/kinds';
import { WhoWhen } from '@followthrough/ui/who-when';
import { Trans } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import type { ReadIn_ItemFragment } from '../../../generated/graphql.js';
import { useViewer } from '../../people/viewer.js';
import { useOpened } from '../../platform/use-opened.js';
import { AdjudicateProposalForm } from './adjudicate-proposal-form.js';
import { AnswerForm } from './answer-form.js';
import { useFoundWords } from './found-fields.js';
import { ReadInItem } from './read-in-fragment.js';
import { readsIt } from './what-fits.js';
import classes from './readers.module.css';

interface ReadByProps {
  readonly item: FragmentType<typeof ReadInItem>;
  readonly isOpen: boolean;
  /** The suggested kind. */
  readonly kind: Kind;
  readonly onAnswered: () => void;
}

/** A proposal that two people read: the answer of a reader, then what both found, and what was adjudicated. */
export function ReadBy({ item: masked, isOpen, kind, onAnswered }: ReadByProps) {
  const item = getFragmentData(ReadInItem, masked);
  const { person: own } = useViewer();
  const { isBlind, readers } = item.reading;
  if (!isBlind) return <Compared item={item} isOpen={isOpen} kind={kind} />;
  const mine = item.answers.find(({ recordedBy }) => recordedBy.id === own.id) ?? null;
  if (readsIt({ readIn: masked }, own.id)) {
    return <AnswerForm key={mine?.id ?? ''} item={item} own={mine} kind={kind} onAnswered={onAnswered} />;
  }
  const [first, second] = readers.map(({ person }) => person.name);
  return (
    <Text size="sm">
      <Trans>
        <bdi>{first}</bdi> and <bdi>{second}</bdi> read this proposal without seeing each other’s answers. Nobody
        decides on it until both have finished.
      </Trans>
    </Text>
  );
}

interface ComparedProps extends Pick<ReadByProps, 'isOpen' | 'kind'> {
  readonly item: ReadIn_ItemFragment;
}

/** What both found, in the open. */
function Compared({ item, isOpen, kind }: ComparedProps) {
  const foundWords = useFoundWords();
  const { viewer, person: own } = useViewer();
  const { opened, open, close, opener } = useOpened();
  const { answers, adjudication, isDiffering, reading } = item;
  const byReader = reading.readers.flatMap(({ person }) =>
    answers.filter(({ recordedBy }) => recordedBy.id === person.id),
  );
  const hasRead = [...reading.readers, ...reading.formerReaders].some(({ person }) => person.id === own.id);
  const mayAdjudicate =
    isOpen && isDiffering && !hasRead && intakePolicy.adjudicate(viewer, { teamId: reading.team.id });
  return (
    <Stack gap={4} className={classes.compared}>
      {byReader.map(({ id, kind: found, note, recordedBy }) => (
        <Text key={id} size="sm">
          <bdi>{recordedBy.name}</bdi>: {foundWords(found)}
          {note && <bdi> · {note}</bdi>}
        </Text>
      ))}
      {adjudication && (
        <div>
          <Text size="sm">
            <Trans>Adjudicated: {foundWords(adjudication.kind)}</Trans>
          </Text>
          <Text size="sm" dir="auto" className={classes.words}>
            {adjudication.words}
          </Text>
          <WhoWhen who={adjudication.by.name} at={adjudication.at} />
        </div>
      )}
      {isDiffering && !adjudication && (
        <Text size="sm" fw={550}>
          {hasRead ? (
            <Trans>They differ. You are one of the readers, so a third person adjudicates it.</Trans>
          ) : (
            <Trans>They differ, and nobody decides on it until a third person has adjudicated it.</Trans>
          )}
        </Text>
      )}
      {mayAdjudicate &&
        (opened ? (
          <AdjudicateProposalForm item={item} kind={kind} onClose={close} />
        ) : (
          <div>
            <Button ref={opener} variant="default" size="compact-sm" onClick={open}>
              {adjudication ? <Trans>Adjudicate again</Trans> : <Trans>Adjudicate</Trans>}
            </Button>
          </div>
        ))}
    </Stack>
  );
}
