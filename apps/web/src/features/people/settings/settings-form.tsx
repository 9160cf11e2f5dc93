import { limits } from '@followthrough/domain/limits';
import { settingsProblem } from '@followthrough/domain/settings';
import { useAnnounce } from '@followthrough/ui/announcer';
import { Trans, useLingui } from '@lingui/react/macro';
import { NumberInput, TextInput } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { useChange } from '../../platform/changes/use-change.js';
import { Form } from '../../platform/forms/form.js';
import { useForm } from '../../platform/forms/use-form.js';
import { HostsField } from './hosts-field.js';

export const SettingsFormDeployment = graphql(`
  fragment SettingsForm_deployment on Deployment {
    version
    name
    idleHours
    fetchHosts
  }
`);

const ChangeSettings = graphql(`
  mutation ChangeSettings($input: ChangeSettingsInput!) {
    changeSettings(input: $input) {
      __typename
      ... on Deployment {
        ...SettingsForm_deployment
      }
      ...Refusal_problem
    }
  }
`);

interface SettingsFormProps {
  readonly deployment: FragmentType<typeof SettingsFormDeployment>;
  /** The hosts that the environment allows. */
  readonly ceiling: readonly string[];
}

/** Settings of the deployment: its name, the idle time of sessions, and the hosts for fetching pages. */
export function SettingsForm({ deployment, ceiling }: SettingsFormProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const [change] = useChange(ChangeSettings, { refreshes: ['deployment'] });
  const { version, name, idleHours, fetchHosts } = getFragmentData(SettingsFormDeployment, deployment);
  const form = useForm({
    draft: 'settings',
    saved: { name, idleHours: idleHours ?? 0, fetchHosts },
    version,
    check: (typed) => settingsProblem({ ...typed, name: typed.name.trim() }, ceiling),
    send: (typed, based) => change({ ...typed, name: typed.name.trim(), version: based }),
    onSent: () => announce(t`Settings saved`),
  });
  const hours = form.field('idleHours');
  return (
    <Form
      form={form}
      place="page"
      action={t`Save settings`}
      width={480}
      since={[
        { name: 'name', label: t`Name` },
        { name: 'idleHours', label: t`Session length` },
        { name: 'fetchHosts', label: t`Allowed hosts`, words: (typed) => typed.fetchHosts?.join(', ') ?? t`all` },
      ]}
    >
      <TextInput
        {...form.input('name')}
        label={t`Name`}
        description={t`Shown in the top bar, in page titles and in briefings.`}
        dir="auto"
        required
      />
      <NumberInput
        label={t`Session length in hours`}
        description={
          <Trans>
            People are signed out after this period of inactivity, and after {limits.sessionHours / 24} days in any
            case. A change applies immediately.
          </Trans>
        }
        value={hours.value || ''}
        error={hours.error}
        onChange={(typed) => hours.onChange(Number(typed))}
        name="idleHours"
        min={1}
        max={limits.sessionHours}
        clampBehavior="none"
        allowDecimal={false}
        allowNegative={false}
        w={200}
        styles={{ description: { width: 'min(30rem, 80vw)' } }}
        required
      />
      <HostsField {...form.field('fetchHosts')} ceiling={ceiling} />
    </Form>
  );
}
