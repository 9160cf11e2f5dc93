import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { Badge, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArchive,
  IconArrowBackUp,
  IconArrowsDiagonalMinimize2,
  IconCalendarExclamation,
  IconCalendarOff,
  IconClockExclamation,
  IconGitBranch,
  IconHistory,
  IconHourglassEmpty,
  IconLock,
  IconPencil,
  IconPlayerPause,
  IconScale,
  IconSparkles,
  IconUserQuestion,
  IconWorld,
  type Icon,
} from '@tabler/icons-react';
import { Explained } from './explained.js';

interface MarkLook {
  readonly icon: Icon;
  readonly colour: string;
  readonly label: MessageDescriptor;
  readonly definition: MessageDescriptor;
}

const marks = {
  datePassed: {
    icon: IconCalendarOff,
    colour: 'orange',
    label: msg`Date passed`,
    definition: msg`The due date has passed, with no report since.`,
  },
  overdue: {
    icon: IconClockExclamation,
    colour: 'red',
    label: msg`Overdue`,
    definition: msg`The due date has passed, and a later report says it is still open.`,
  },
  stale: {
    icon: IconHourglassEmpty,
    colour: 'gray',
    label: msg`Stale`,
    definition: msg`No statement, judgement, evidence or change of stage for 90 days.`,
  },
  stalled: {
    icon: IconPlayerPause,
    colour: 'orange',
    label: msg`Stalled`,
    definition: msg`Open, with no change of stage and no accepted evidence for nine months.`,
  },
  movedWithoutLeave: {
    icon: IconCalendarExclamation,
    colour: 'orange',
    label: msg`Moved without leave`,
    definition: msg`The due date went beyond the first one, or the one agreed last, and no manager agreed to a request for it.`,
  },
  narrowed: {
    icon: IconArrowsDiagonalMinimize2,
    colour: 'orange',
    label: msg`Scope narrowed`,
    definition: msg`A later statement promises less than an earlier one. Both are marked under “Restatements”.`,
  },
  reversed: {
    icon: IconArrowBackUp,
    colour: 'red',
    label: msg`Reversed`,
    definition: msg`It was reported as delivered before, and is open now. The delivery stays in its history.`,
  },
  unproven: {
    icon: IconAlertTriangle,
    colour: 'orange',
    label: msg`Unproven`,
    definition: msg`“Delivered” was agreed or assessed although a required milestone lacks accepted evidence. The name and reason are shown with the decision.`,
  },
  locked: {
    icon: IconLock,
    colour: 'gray',
    label: msg`Locked`,
    definition: msg`A decision was made against this version. A later version needs a reason, and says that it came after it.`,
  },
  changedAfter: {
    icon: IconPencil,
    colour: 'orange',
    label: msg`Changed later`,
    definition: msg`It changed after a decision was made.`,
  },
  afterReport: {
    icon: IconPencil,
    colour: 'orange',
    label: msg`Written after a report`,
    definition: msg`It was written, or changed, after the commitment had been reported on.`,
  },
  disputed: {
    icon: IconScale,
    colour: 'grape',
    label: msg`Disputed`,
    definition: msg`The assessment differs from the report that it answers.`,
  },
  external: {
    icon: IconWorld,
    colour: 'cyan',
    label: msg`Other bodies`,
    definition: msg`Only organisations other than our own are committed to it. It stays out of delivery counts.`,
  },
  notIdentified: {
    icon: IconUserQuestion,
    colour: 'yellow',
    label: msg`Party not identified`,
    definition: msg`The responsible party is not matched to an organisation yet. It counts like our own until it is.`,
  },
  inferred: {
    icon: IconSparkles,
    colour: 'violet',
    label: msg`Inferred`,
    definition: msg`Inferred by a rule and not yet confirmed. You can correct it.`,
  },
  inherited: {
    icon: IconHistory,
    colour: 'indigo',
    label: msg`Inherited`,
    definition: msg`Undertaken by an earlier government and not restated. It does not mean withdrawn.`,
  },
  archived: {
    icon: IconArchive,
    colour: 'gray',
    label: msg`Archived`,
    definition: msg`No longer followed. A manager can restore it.`,
  },
  duplicate: {
    icon: IconGitBranch,
    colour: 'yellow',
    label: msg`Possible duplicate`,
    definition: msg`Another commitment has similar parties, kind and title.`,
  },
} satisfies Record<string, MarkLook>;

export type MarkKind = keyof typeof marks;

interface MarkProps {
  readonly kind: MarkKind;
  /** Replaces the general definition if more is known (“by rule: ‘next June’”). */
  readonly because?: string;
  /** Replaces the label if more is known (“Overdue by 11 months”). */
  readonly says?: string;
  readonly quiet?: boolean;
  /** Only the icon, with the label on hover: for marks after others that show their label. */
  readonly asIcon?: boolean | undefined;
}

/** A flag that readers must not miss, as a label with an icon, on cards and in rows. */
export function Mark({ kind, because, says, quiet, asIcon }: MarkProps) {
  const { _ } = useLingui();
  const { icon: Picture, colour, label, definition } = marks[kind];
  const word = says ?? _(label);
  if (asIcon) {
    return (
      <Explained words={`${word}. ${because ?? _(definition)}`} quiet={quiet}>
        <Text span c={colour} lh={1}>
          <Picture size={14} aria-hidden />
          <span className="ft-hidden">{word}</span>
        </Text>
      </Explained>
    );
  }
  return (
    <Explained words={because ?? _(definition)} quiet={quiet}>
      <Badge
        variant="outline"
        color={colour}
        radius="sm"
        h="auto"
        // On a narrow card the label wraps, because a truncated flag is useless.
        styles={{ label: { whiteSpace: 'normal' } }}
        leftSection={<Picture size={12} aria-hidden />}
      >
        {word}
      </Badge>
    </Explained>
  );
}
