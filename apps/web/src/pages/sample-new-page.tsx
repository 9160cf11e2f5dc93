import { samplePolicy } from '@followthrough/domain/policies/sample';
import { isIsoDay } from '@followthrough/domain/days';
import { PageHeading } from '@followthrough/ui/page-heading';
import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useViewer } from '../features/people/viewer.js';
import { today } from '../features/platform/days/today.js';
import { readFilter } from '../features/register/filter/commitment-filter.js';
import { FilterBar } from '../features/register/filter/filter-bar.js';
import { filterInput } from '../features/register/filter/filter-input.js';
import { VoiceSelect } from '../features/register/voice-select.js';
import { AuditorsOnly } from '../features/samples/auditors-only.js';
import { DrawSampleForm } from '../features/samples/draw-sample-form.js';

const route = getRouteApi('/shell/samples/new');

/** Draws a sample; its filter and voice are in the address, as in the register. */
export function SampleNewPage() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const filter = readFilter(route.useSearch());
  const navigate = route.useNavigate();
  if (!samplePolicy.draw(viewer)) {
    return (
      <>
        <PageHeading>{t`Draw sample`}</PageHeading>
        <AuditorsOnly />
      </>
    );
  }
  return (
    <Stack gap="md">
      <PageHeading actions={<VoiceSelect />}>{t`Draw sample`}</PageHeading>
      <FilterBar filter={filter} onChange={(next) => void navigate({ search: { ...next }, resetScroll: false })} />
      <DrawSampleForm from={(day) => filterInput(filter, isIsoDay(day) ? day : today())} />
    </Stack>
  );
}
