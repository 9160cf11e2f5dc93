import { formatEdtf } from '@followthrough/domain/edtf-format';
import { deliveryStatuses } from '@followthrough/domain/statuses';
import { findingStates } from '@followthrough/domain/finding-terms';
import { roundStates } from '@followthrough/domain/round-terms';
import { followUpStates, organisationKinds } from '@followthrough/domain/vocabulary';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useDateWords } from '@followthrough/ui/date-words';
import { useWords } from '@followthrough/ui/words';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { SearchQuery } from '../../generated/graphql.js';
import { commitmentAddress } from '../commitments/commitment-address.js';
import { findingAddress } from '../findings/finding-address.js';
import { partnerAddress } from '../organisations/partner-address.js';
import { stringifySearch } from '../platform/finding/search-text.js';
import { including, useLeftOutWords } from '../register/left-out.js';
import { partnersOf } from '../register/party-names.js';
import { registerAddress } from '../register/register-address.js';
import { sourceAddress } from '../sources/source-address.js';
import type { FoundGroup, FoundRow } from './found-row.js';
import { folded, hasAll } from './marking.js';

/** Lists without a page of their own show all results here. */
export type ShownWhole = 'evidence' | 'people' | 'samples' | 'rounds';

/** More would take another line. */
const mostPartners = 4;

interface Counted {
  readonly totalCount: number;
  readonly edges: readonly unknown[];
}

const nodes = <T,>({ edges }: { readonly edges: readonly { readonly node: T }[] }) => edges.map(({ node }) => node);

/** The row that leads to the rest of a list, if there is more. */
function more(id: string, count: number, title: (count: number) => string, goes: FoundRow['goes']): FoundRow[] {
  return count > 0 ? [{ id, title: title(count), isMore: true, staysOpen: true, goes }] : [];
}

/**
 * The results in groups, each followed by the number of further ones. `showWhole` is null for a list that is already
 * complete.
 */
export function useFound(
  answer: SearchQuery | undefined,
  text: string,
  showWhole: (list: ShownWhole) => (() => void) | null,
) {
  const { t, i18n } = useLingui();
  const words = useWords();
  const dateWords = useDateWords();
  const leftOutWords = useLeftOutWords();
  if (!answer) return { groups: [], total: 0 };
  const { commitments, commitmentsLeftOut, followUps, findings, samples, rounds } = answer;
  const { sources, evidencePieces, organisations, people } = answer;
  const rest = ({ totalCount, edges }: Counted) => totalCount - edges.length;
  const q = text;
  const why = (title: string, snippet?: string | null) => (hasAll(title, text) ? null : snippet);

  const tooMany = (n: number) => t`and ${n} more: add a word to see fewer`;
  /** The row after a list without a page of its own. */
  const whole = (list: ShownWhole, found: Counted, title: (n: number) => string) =>
    more(`more ${list}`, rest(found), showWhole(list) ? title : tooMany, showWhole(list));
  const ofCommitment = ({ reference, title }: { reference: string; title: string }) => `${reference} · ${title}`;
  const groups: FoundGroup[] = [
    {
      id: 'commitments',
      title: t`Commitments`,
      rows: [
        ...nodes(commitments).map((commitment) => ({
          id: commitment.reference,
          title: commitment.title,
          detail: [
            commitment.reference,
            words(deliveryStatuses[commitment.status].label),
            ...partnersOf(commitment).slice(0, mostPartners),
          ].join(' · '),
          snippet: why(commitment.title, commitment.snippet),
          goes: commitmentAddress(commitment.reference),
        })),
        ...more(
          'more commitments',
          rest(commitments),
          (n) =>
            t`${plural(n, { one: 'and # more commitment: show in register', other: 'and # more commitments: show in register' })}`,
          registerAddress({ q }),
        ),
        ...commitmentsLeftOut.flatMap(({ reason, count }) =>
          more(reason, count, (n) => leftOutWords(reason, n), registerAddress(including(reason, { q }))),
        ),
      ],
    },
    {
      id: 'followUps',
      title: t`Follow-ups`,
      rows: [
        ...nodes(followUps).map(({ id, title, state, commitment }) => ({
          id,
          title,
          detail: `${words(followUpStates[state].label)} · ${ofCommitment(commitment)}`,
          goes: `${commitmentAddress(commitment.reference)}#follow-up-${id}`,
        })),
        ...more(
          'more follow-ups',
          rest(followUps),
          (n) => t`${plural(n, { one: 'and # more follow-up', other: 'and # more follow-ups' })}`,
          `/follow-ups${stringifySearch({ q, state: Object.keys(followUpStates) })}`,
        ),
      ],
    },
    {
      id: 'findings',
      title: t`Findings`,
      rows: [
        ...nodes(findings).map(({ id, reference, state, wording, commitment }) => ({
          id,
          title: wording.title,
          detail: [reference, words(findingStates[state].label), ofCommitment(commitment)].join(' · '),
          goes: findingAddress(id),
        })),
        ...more(
          'more findings',
          rest(findings),
          (n) => t`${plural(n, { one: 'and # more finding', other: 'and # more findings' })}`,
          `/findings${stringifySearch({ q, state: Object.keys(findingStates) })}`,
        ),
      ],
    },
    {
      id: 'samples',
      title: t`Samples`,
      rows: [
        ...nodes(samples).map(({ id, title, closing }) => ({
          id,
          title,
          detail: closing ? t`Closed` : t`Open`,
          goes: `/samples/${id}`,
        })),
        ...whole('samples', samples, (n) => t`${plural(n, { one: 'and # more sample', other: 'and # more samples' })}`),
      ],
    },
    {
      id: 'rounds',
      title: t`Reporting rounds`,
      rows: [
        ...nodes(rounds).map(({ id, title, state, team }) => ({
          id,
          title,
          detail: [words(roundStates[state].label), team?.name ?? t`All teams`].join(' · '),
          goes: `/rounds/${id}`,
        })),
        ...whole('rounds', rounds, (n) => t`${plural(n, { one: 'and # more round', other: 'and # more rounds' })}`),
      ],
    },
    {
      id: 'sources',
      title: t`Sources`,
      rows: [
        ...nodes(sources).map(({ id, title, publisher, published, snippet }) => ({
          id,
          title,
          detail: [publisher, published && formatEdtf(published, dateLocale(i18n.locale), dateWords)]
            .filter(Boolean)
            .join(' · '),
          snippet: why(title, snippet),
          goes: sourceAddress(id),
        })),
        ...more(
          'more sources',
          rest(sources),
          (n) => t`${plural(n, { one: 'and # more source', other: 'and # more sources' })}`,
          `/sources${stringifySearch({ q })}`,
        ),
      ],
    },
    {
      id: 'evidence',
      title: t`Evidence`,
      rows: [
        ...nodes(evidencePieces).map(({ id, title, isWithdrawn, commitment }) => ({
          id,
          title,
          detail: isWithdrawn ? `${t`Withdrawn`} · ${ofCommitment(commitment)}` : ofCommitment(commitment),
          goes: `${commitmentAddress(commitment.reference)}#evidence-${id}`,
        })),
        ...whole(
          'evidence',
          evidencePieces,
          (n) => t`${plural(n, { one: 'and # more piece of evidence', other: 'and # more pieces of evidence' })}`,
        ),
      ],
    },
    {
      id: 'organisations',
      title: t`Partners and organisations`,
      rows: [
        ...nodes(organisations).map(({ id, name, kind }) => ({
          id,
          title: name,
          detail: words(organisationKinds[kind].label),
          goes: partnerAddress(id),
        })),
        ...more(
          'more organisations',
          rest(organisations),
          (n) => t`${plural(n, { one: 'and # more organisation', other: 'and # more organisations' })}`,
          `/partners${stringifySearch({ q })}`,
        ),
      ],
    },
    {
      id: 'people',
      title: t`People`,
      rows: [
        ...nodes(people).map(({ id, name, deactivatedAt, memberships }) => ({
          id,
          title: name,
          detail: [deactivatedAt && t`Deactivated`, ...memberships.map(({ team }) => team.name), t`open follow-ups`]
            .filter(Boolean)
            .join(' · '),
          goes: `/follow-ups${stringifySearch({ assignee: id })}`,
        })),
        ...whole('people', people, (n) => t`${plural(n, { one: 'and # more person', other: 'and # more people' })}`),
      ],
    },
  ].filter(({ rows }) => rows.length > 0);
  // A search for the name of a partner or a colleague should list them first.
  const isNamed = ({ id, rows }: FoundGroup) =>
    (id === 'organisations' || id === 'people') && folded(rows[0]?.title ?? '').startsWith(folded(text));
  const lists = [commitments, followUps, findings, samples, rounds, sources, evidencePieces, organisations, people];
  return {
    groups: [...groups.filter(isNamed), ...groups.filter((group) => !isNamed(group))],
    total: lists.reduce((sum, { totalCount }) => sum + totalCount, 0),
  };
}
