import { Trans, useLingui } from '@lingui/react/macro';
import { AmendmentToDecide } from '../features/rounds/amendment-to-decide.js';
import { RoundWaiting } from '../features/rounds/round-waiting.js';
import type { ToDecide_AmendmentsFragment, Waiting_RoundsFragment } from '../generated/graphql.js';
import { MoreAmendments, MoreRoundsToReport, MoreToSign } from './my-work-query.js';
import { WorkList } from './work-list.js';

/** Amendments that other people proposed, for managers of the team. */
export function DecideAmendments({ amendments }: { readonly amendments: ToDecide_AmendmentsFragment }) {
  const { t } = useLingui();
  return (
    <WorkList
      id="amendments"
      title={t`Decide amendments`}
      help={<Trans>Corrections of frozen figures</Trans>}
      list={amendments}
      more={MoreAmendments}
      row={(node) => <AmendmentToDecide key={node.id} amendment={node} />}
    />
  );
}

/** Frozen rounds without the signature of a team that the user manages. */
export function SignRounds({ rounds }: { readonly rounds: Waiting_RoundsFragment }) {
  const { t } = useLingui();
  return (
    <WorkList
      id="sign"
      title={t`Sign`}
      help={<Trans>Frozen figures of your team</Trans>}
      list={rounds}
      more={MoreToSign}
      row={(node) => <RoundWaiting key={node.id} round={node} block="teams" />}
    />
  );
}

/** Open rounds with missing reports of the user’s teams. */
export function ReportInRounds({ rounds }: { readonly rounds: Waiting_RoundsFragment }) {
  const { t } = useLingui();
  return (
    <WorkList
      id="rounds"
      title={t`Reporting rounds`}
      help={<Trans>Rounds that wait for reports of your teams</Trans>}
      list={rounds}
      more={MoreRoundsToReport}
      row={(node) => <RoundWaiting key={node.id} round={node} block="owed" />}
    />
  );
}
