import { testParts, testTexts, type TestPart } from '@followthrough/domain/delivery-tests';
import { codeList } from '@followthrough/domain/terms';
import { Mark } from '@followthrough/ui/mark';
import { WhoWhen } from '@followthrough/ui/who-when';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import type { DeliveryTest_TestFragment } from '../../../generated/graphql.js';
import { DueLine } from '../../commitments/due-dates/due-line.js';
import { Beside } from '../../platform/beside.js';
import classes from '../delivery.module.css';
import { DeliveryTestFacts } from './delivery-test-fragment.js';

interface DeliveryTestVersionProps {
  readonly test: FragmentType<typeof DeliveryTestFacts>;
  /** The current due date of the commitment. */
  readonly dueNow: string | null;
}

/** One version of the test, with everything that a reader must know about when it was written. */
export function DeliveryTestVersion({ test: masked, dueNow }: DeliveryTestVersionProps) {
  const words = useWords();
  const test = getFragmentData(DeliveryTestFacts, masked);
  const { number, reason, writtenAt, writtenBy, inferred } = test;
  return (
    <div>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          <Trans>Version {number}</Trans>
        </Text>
        <TestMarks test={test} />
        <Beside id={test.id} />
      </Group>
      <dl className={classes.parts}>
        {codeList(testParts).map((part: TestPart) => (
          <Part key={part} label={words(testParts[part].label)}>
            <Text size="sm" className={classes.words} dir="auto">
              {test[testTexts[part]]}
            </Text>
            {inferred.includes(part) && <DraftedMark />}
          </Part>
        ))}
        <Part label={<Trans>By when</Trans>}>
          <ByWhen test={test} dueNow={dueNow} />
        </Part>
        <Part label={<Trans>Required milestones</Trans>}>
          <RequiredThen test={test} />
        </Part>
      </dl>
      {reason && (
        <Text size="sm" className={classes.words} dir="auto">
          <Trans>Reason: {reason}</Trans>
        </Text>
      )}
      <WhoWhen did={<Trans>Written by</Trans>} who={writtenBy?.name ?? null} at={writtenAt} />
    </div>
  );
}

function Part({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={classes.part}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** That a text was drafted by a rule, and that no person has edited it. */
export function DraftedMark() {
  const { t } = useLingui();
  return (
    <Mark
      kind="inferred"
      because={t`Drafted from the facts of the commitment, and not edited by anyone. You can correct it.`}
    />
  );
}

interface OfTest {
  readonly test: Pick<
    DeliveryTest_TestFragment,
    'usedFor' | 'usedBefore' | 'isAfterReport' | 'haveMilestonesChanged' | 'milestones'
  >;
}

/** When a version was written, as far as it matters for judging: after a report, after a decision, or overtaken. */
export function TestMarks({ test }: OfTest) {
  const { t } = useLingui();
  const { usedFor, usedBefore, isAfterReport, haveMilestonesChanged } = test;
  return (
    <>
      {usedFor.length > 0 && <Mark kind="locked" />}
      {usedBefore.includes('AGREED') && <Mark kind="changedAfter" says={t`Changed after it was agreed against`} />}
      {usedBefore.includes('ASSESSED') && <Mark kind="changedAfter" says={t`Changed after it was assessed against`} />}
      {isAfterReport && <Mark kind="afterReport" />}
      {haveMilestonesChanged && (
        <Mark
          kind="changedAfter"
          says={t`Milestones changed since`}
          because={t`The required milestones of the commitment are no longer those of this version.`}
        />
      )}
    </>
  );
}

interface ByWhenProps {
  readonly test: DeliveryTest_TestFragment;
  readonly dueNow: string | null;
}

function ByWhen({ test, dueNow }: ByWhenProps) {
  if (!test.isByDueDate) return <DueLine due={test} />;
  const hasMoved = (test.dueEdtf ?? null) !== dueNow;
  return (
    <Group gap="xs">
      <Text size="sm">
        <Trans>The commitment’s due date</Trans>
      </Text>
      {hasMoved && (
        <>
          <Text size="sm" c="dimmed">
            <Trans>then:</Trans>
          </Text>
          <DueLine due={test} />
        </>
      )}
    </Group>
  );
}

function RequiredThen({ test: { milestones } }: OfTest) {
  if (milestones.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>None</Trans>
      </Text>
    );
  }
  return (
    <ul className={classes.missing}>
      {milestones.map((milestone) => (
        <li key={milestone.id}>
          <Text size="sm">
            <bdi>{milestone.words}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            <Trans>grade {milestone.neededGrade}</Trans>
          </Text>
          <SinceThen milestone={milestone} />
          {milestone.milestone.isAfterReport && <Mark kind="afterReport" />}
        </li>
      ))}
    </ul>
  );
}

/** What became of a milestone since the version was written. */
function SinceThen({ milestone }: { readonly milestone: OfTest['test']['milestones'][number] }) {
  const { t } = useLingui();
  const { milestone: now, words, neededGrade } = milestone;
  const hasChanged = now.words !== words || now.neededGrade !== neededGrade;
  if (now.removedAt) return <Mark kind="changedAfter" says={t`Removed since`} />;
  if (!now.isRequired) return <Mark kind="changedAfter" says={t`No longer required`} />;
  return hasChanged ? <Mark kind="changedAfter" says={t`Changed since`} /> : null;
}
