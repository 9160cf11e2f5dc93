import { PartyRole } from '@followthrough/domain/vocabulary';
import { referenceOf, seesOriginal, visibleAs } from '../../commitments/commitment.view.js';
import { hasName } from '../../organisations/organisation-names.js';
import type { BoundReader } from '../../platform/views/reader.js';
import type { Row } from '../../platform/sql/columns.js';
import { raw, sql, type Sql } from '../../platform/sql/sql.js';
import type { Proposal } from './proposal.entity.js';

/** Titles less alike than this are different things, whoever is party to them. */
const alike = 0.3;
/** Where a party is shared, titles may be told in other words. */
const alikeWithParty = 0.18;

/**
 * The parties with the organisation of each name, where exactly one has it, else with the issuer of the source where the
 * words mean it. Where nobody undertakes, a party stands for that issuer: without a name, or with the one that the source
 * gives an issuer whom the organisations do not have.
 */
export function resolvedParties(p: Row<Proposal>): Sql {
  return sql`select listed.name, listed.role, listed.means_issuer and named.count <> 1 as "meansIssuer",
      case when named.count = 1 then named.id when listed.means_issuer then issuer.id end as "organisationId",
      case when named.count = 1 then named.name when listed.means_issuer then issuer.name end as "organisationName"
    from (select o.id, o.name, s.issuer_name as words from sources s left join organisations o on o.id = s.issuer_id
      where s.id = ${p.sourceId}) issuer
    cross join lateral (
      select value ->> 'name' as name, value ->> 'role' as role,
        coalesce((value ->> 'meansIssuer')::boolean, false) as means_issuer, place
      from jsonb_array_elements(${p.parties}) with ordinality as one (value, place)
      union all select issuer.words, ${PartyRole.UNDERTAKES}, true, 0 where (issuer.id is not null or issuer.words is not null)
        and not ${p.parties} @> ${JSON.stringify([{ role: PartyRole.UNDERTAKES }])}::jsonb) listed
    cross join lateral (select count(*) as count, (array_agg(o.id))[1] as id, min(o.name) as name
      from organisations o where ${hasName(sql`listed.name`)}) named
    order by listed.place`;
}

/** What was read, and of which issuer, in a few characters. */
export function versionOf(p: Row<Proposal>): Sql {
  return sql`md5(row(${p.title}, ${p.kind}, ${p.parties}, ${p.amount}, ${p.currency}, ${p.dueWords}, ${p.dueEdtf}, ${p.stage},
    ${p.force}, ${p.manner}, ${p.speaker}, (select row(s.issuer_id, s.issuer_name) from sources s where s.id = ${p.sourceId}))::text)`;
}

/** Commitments of the same kind that are told in like words, or share a party and are told in similar ones. */
export function likelyDuplicates(p: Row<Proposal>, reader: BoundReader): Sql {
  // The fence keeps the costlier look at parties to the few whose titles are near enough.
  const near = sql`select c.id, c.number, c.title, similarity(lower(c.title), lower(${p.title})) as likeness
    from commitments c
    where ${p.state} = 'PROPOSED' and c.kind = ${p.kind} and c.archived_at is null
      and (c.duplicate_of_id is null or not ${seesOriginal({ duplicateOfId: raw('c.duplicate_of_id') }, reader)})
      and similarity(lower(c.title), lower(${p.title})) >= ${alikeWithParty}::real and ${visibleAs('c', reader)}
      and not exists (select 1 from counting_statements said where said.commitment_id = c.id and said.passage_id = ${p.passageId})
    offset 0`;
  return sql`select near.id as "commitmentId", ${referenceOf(raw('near.number'))} as reference,
      near.title, round(near.likeness::numeric, 2) as "titleLikeness", shared.names as "sharedParties"
    from (${near}) near cross join lateral (${sharedParties(sql`near.id`, p.parties)}) shared
    where near.likeness >= ${alike}::real or cardinality(shared.names) > 0
    order by near.likeness + 0.1 * least(cardinality(shared.names), 3) desc, near.number limit 3`;
}

/** The parties of a commitment that are among those proposed, by any name an organisation has here. */
function sharedParties(commitmentId: Sql, parties: Sql): Sql {
  return sql`select coalesce(array_agg(distinct coalesce(o.name, party.words)), '{}') as names from parties party
    left join organisations o on o.id = party.organisation_id
    where party.commitment_id = ${commitmentId} and party.removed_at is null and exists (
      select 1 from jsonb_array_elements(${parties}) proposed cross join lateral (select lower(proposed ->> 'name') as name) as printed
      where printed.name in (lower(party.words), lower(o.name), lower(o.short_name), lower(o.code))
        or printed.name in (select lower(alias) from unnest(o.aliases) alias))`;
}
