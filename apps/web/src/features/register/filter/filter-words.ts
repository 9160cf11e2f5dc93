import { aspects } from '@followthrough/domain/checkability';
import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { formatIsoDay } from '@followthrough/domain/edtf-format';
import { termOf } from '@followthrough/domain/facts';
import type { Kind } from '@followthrough/domain/kinds';
import { ourResponsibilities } from '@followthrough/domain/responsibility';
import { deliveryStatuses } from '@followthrough/domain/statuses';
import type { Responsibility } from '@followthrough/domain/vocabulary';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useWords } from '@followthrough/ui/words';
import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { CommitmentFilter, DisputeState, Included, Judging, Lateness, RequestState } from './commitment-filter.js';
import { isPreset, readDays, type DuePreset } from './due-range.js';
import { factFacets, type FactFacet } from './fact-facets.js';
import type { Facet } from './facets.js';
import { stageLabel } from '../stage-words.js';

/** The plural of each kind, as at the start of a sentence. */
export const manyOfKind: Record<Kind, MessageDescriptor> = {
  FUNDING: msg`Funding`,
  AGREEMENT: msg`Agreements`,
  SUMMIT: msg`Summits`,
  PARTNERSHIP: msg`Partnerships`,
  SANCTIONS: msg`Sanctions`,
  REFORM: msg`Reforms`,
  OPERATION: msg`Operations`,
  OTHER: msg`Other commitments`,
};

export const dueWords: Record<DuePreset, MessageDescriptor> = {
  'this-month': msg`due this month`,
  'next-90-days': msg`due in the next 90 days`,
  'this-year': msg`due this year`,
  'next-year': msg`due next year`,
  'before-today': msg`due before today`,
};

export const lateWords: Record<Lateness, MessageDescriptor> = {
  'not-late': msg`not late`,
  'date-passed': msg`date passed`,
  overdue: msg`overdue`,
  stale: msg`stale`,
  stalled: msg`stalled`,
};

export const requestWords: Record<RequestState, MessageDescriptor> = {
  open: msg`with an open request`,
  'without-leave': msg`moved without leave`,
};

export const disputeWords: Record<DisputeState, MessageDescriptor> = {
  disputed: msg`disputed by auditors`,
  undisputed: msg`not disputed`,
};

export const judgedWords: Record<Judging, MessageDescriptor> = {
  'with-test': msg`with a test of delivery`,
  'no-test': msg`without a test of delivery`,
  narrowed: msg`scope narrowed`,
  inherited: msg`inherited from an earlier government`,
  reversed: msg`reversed`,
  unproven: msg`unproven`,
};

export const responsibilityWords: Record<Responsibility, MessageDescriptor> = {
  OWN: msg`our own`,
  NOT_IDENTIFIED: msg`party not identified`,
  EXTERNAL: msg`other bodies`,
};

export const archivedWords: Record<Included, MessageDescriptor> = {
  with: msg`archived ones too`,
  only: msg`archived ones only`,
};

/** The name for an id in the address; undefined names are still loading or not visible to this reader. */
export type NameOf = (id: string) => string;

export interface Names {
  readonly party: NameOf;
  readonly team: NameOf;
  /** A person, or a team with follow-ups. */
  readonly person: NameOf;
}

/** Words each facet of a filter as part of a sentence: “Agreements”, “with Belgium”, “due this year”, “any team”. */
export function useFilterWords({ party, team, person }: Names): (filter: CommitmentFilter) => Record<Facet, string> {
  const { t, i18n } = useLingui();
  const words = useWords();
  const locale = dateLocale(i18n.locale);

  function some(labels: readonly string[], type: Intl.ListFormatType): string {
    const more = labels.length - 3;
    const shown = more > 0 ? [...labels.slice(0, 3), t`${more} more`] : labels;
    return new Intl.ListFormat(locale, { type }).format(shown);
  }
  const anyOf = (labels: readonly string[]) => some(labels, 'disjunction');

  function due(value: string | undefined): string {
    if (value === undefined) return t`due any time`;
    if (isPreset(value)) return i18n._(dueWords[value]);
    const { from, until } = readDays(value) ?? { from: null, until: null };
    const first = from && formatIsoDay(from, locale);
    const last = until && formatIsoDay(until, locale);
    if (first && last) return t`due ${first} to ${last}`;
    return first ? t`due from ${first}` : t`due until ${last}`;
  }

  const changed = (days: number | undefined) =>
    days === undefined
      ? t`changed any time`
      : t`${plural(days, { one: 'changed in the last day', other: 'changed in the last # days' })}`;

  function facts(filter: CommitmentFilter): Record<FactFacet, string> {
    const said = factFacets.map((name) => {
      const fact = commitmentFacts[name];
      const label = words(fact.label).toLocaleLowerCase(i18n.locale);
      const chosen = anyOf((filter[name] ?? []).map((code) => words(termOf(fact, code)?.label ?? code)));
      return [name, filter[name] ? t`${label} ${chosen}` : t`any ${label}`];
    });
    return Object.fromEntries(said) as Record<FactFacet, string>;
  }

  return (filter) => {
    const { kind, q, area, status, stage, late, request, judged } = filter;
    const missing = anyOf(
      (filter.missing ?? []).map((code) => words(aspects[code].label).toLocaleLowerCase(i18n.locale)),
    );
    const parties = anyOf((filter.party ?? []).map(party));
    const areas = anyOf(area ?? []);
    const statuses = anyOf((status ?? []).map((code) => words(deliveryStatuses[code].label)));
    const stages = anyOf((stage ?? []).map((code) => words(stageLabel(code, kind))));
    const teams = anyOf((filter.team ?? []).map(team));
    const owners = anyOf((filter.owner ?? []).map(person));
    const assignees = anyOf((filter.assignee ?? []).map(person));
    const responsible = (filter.responsibility ?? ourResponsibilities).map((code) => i18n._(responsibilityWords[code]));
    return {
      kind: kind
        ? some(
            kind.map((code) => i18n._(manyOfKind[code])),
            'conjunction',
          )
        : t`All kinds`,
      party: filter.party ? t`with ${parties}` : t`any party`,
      q: q === undefined ? t`any text` : t`containing “${q}”`,
      area: area ? t`about ${areas}` : t`any policy area`,
      status: status ? t`status ${statuses}` : t`any status`,
      stage: stage ? t`at stage ${stages}` : t`at any stage`,
      due: due(filter.due),
      late: late
        ? some(
            late.map((code) => i18n._(lateWords[code])),
            'conjunction',
          )
        : t`late or on time`,
      request: request
        ? some(
            request.map((code) => i18n._(requestWords[code])),
            'conjunction',
          )
        : t`with or without requests`,
      dispute: filter.dispute ? i18n._(disputeWords[filter.dispute]) : t`disputed or not`,
      judged: judged
        ? some(
            judged.map((code) => i18n._(judgedWords[code])),
            'conjunction',
          )
        : t`however judged`,
      missing: filter.missing ? t`missing ${missing}` : t`whether or not it can be judged`,
      owner: filter.owner ? t`owned by ${owners}` : t`any owner`,
      assignee: filter.assignee ? t`follow-ups with ${assignees}` : t`any assignee`,
      changed: changed(filter.changed),
      team: filter.team ? t`led by ${teams}` : t`any team`,
      responsibility: responsible.length === 3 ? t`any responsibility` : anyOf(responsible),
      ...facts(filter),
      archived: filter.archived ? i18n._(archivedWords[filter.archived]) : t`no archived ones`,
    };
  };
}
