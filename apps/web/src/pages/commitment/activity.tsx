import { activityKinds, type ActivityKind } from '@followthrough/domain/events/activity-kinds';
import type { Kind } from '@followthrough/domain/kinds';
import { codeList, isCode } from '@followthrough/domain/terms';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Anchor, Group } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { instantOf, readSince, type Since } from '../../features/changes/changes-address.js';
import { SinceSelect } from '../../features/changes/since-select.js';
import { CommitmentTrail } from '../../features/commitments/commitment-trail.js';
import { Block } from '../../features/platform/block.js';
import { today } from '../../features/platform/days/today.js';
import { SmallSelect } from '../../features/register/small-select.js';
import { TrailPlaces } from '../trail-places.js';
import { useTrailWords } from '../trail-words.js';

const route = getRouteApi('/shell/commitments/$reference');

interface ActivityProps {
  readonly commitment: { readonly id: string; readonly kind: Kind };
}

/** The activity of a commitment, filtered by the address: `?tab=activity&kind=EVIDENCE&since=7`. */
export function Activity({ commitment }: ActivityProps) {
  const { t } = useLingui();
  const words = useWords();
  const { id } = commitment;
  const trailWords = useTrailWords(commitment);
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const kind = isCode(activityKinds, search.kind) ? search.kind : null;
  const since = readSince(search.since);
  const choose = (next: { kind: ActivityKind | null; since: Since | undefined }) =>
    void navigate({
      search: { tab: 'activity', ...(next.kind && { kind: next.kind }), ...(next.since && { since: next.since }) },
      resetScroll: false,
    });
  const kinds = codeList(activityKinds).map((value) => ({ value, label: words(activityKinds[value].label) }));
  return (
    <Block
      id="trail"
      title={t`Activity`}
      actions={
        <Anchor
          renderRoot={(props) => <Link {...props} to="/changes" search={{ commitment: id, since: '30' }} />}
          size="sm"
        >
          {t`Show in What changed`}
        </Anchor>
      }
    >
      <Group role="group" aria-label={t`Filter`} gap="xs" mb="sm" className="ft-no-print">
        <SmallSelect
          label={t`Show`}
          value={kind ?? 'ALL'}
          choices={[{ value: 'ALL', label: t`all activity` }, ...kinds]}
          onChange={(next) => choose({ kind: next === 'ALL' ? null : next, since })}
        />
        <SinceSelect since={since} always={t`any time`} onChange={(next) => choose({ kind, since: next })} />
      </Group>
      <CommitmentTrail
        id={id}
        words={trailWords}
        places={(event) => <TrailPlaces of={id} {...event} />}
        filter={{ kinds: kind && [kind], since: instantOf(since, today()) }}
        empty={kind || since ? t`No activity matches this filter.` : undefined}
      />
    </Block>
  );
}
