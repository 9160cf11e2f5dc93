import { PartyRole } from '@followthrough/domain/vocabulary';
import { referenceOf, seesOriginal, visibleAs } from '../../commitments/commitment.view.js';
import { hasName } from '../../organisations/organisation-names.js';
import type { BoundReader } from '../../platform/views/reader.js';
import type { Row } from '../../platform/sql/columns.js';
import { raw, sql, type Sql } from '../../platform/sql/sql.js';
import type { Proposal } from './proposal.entity.js';

/** Below this similarity of titles, two commitments count as different whatever their parties. */
const alike = 0.3;
/** If they share a party, their titles may differ more. */
const alikeWithParty = 0.18;

/**
 * The parties with the organisation of each name, if exactly one has it, or with the issuer of the source if the
 * wording means it. If no party undertakes the commitment, one is added for the issuer: without a name, or with the
 * name that the source gives if the issuer is not a listed organisation.
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

/** A short hash of the extracted details, the issuer, and the joined passages with what their statements would say. */
export function versionOf(p: Row<Proposal>): Sql {
  return sql`md5(row(${p.title}, ${p.kind}, ${p.parties}, ${p.amount}, ${p.currency}, ${p.dueWords}, ${p.dueEdtf}, ${p.stage},
    ${p.force}, ${p.manner}, ${p.speaker}, (select row(s.issuer_id, s.issuer_name) from sources s where s.id = ${p.sourceId}),
    ${p.restatesId}, (select array_agg(row(joined.id, joined.force, joined.manner, joined.speaker)::text order by joined.id)
      from proposals joined where joined.restates_id = ${p.id} and joined.dropped_at is null))::text)`;
}

/** Commitments of the same kind with a similar title, or with a shared party and a somewhat similar title. */
export function likelyDuplicates(p: Row<Proposal>, reader: BoundReader): Sql {
  // The fence limits the more expensive check of parties to the few commitments with similar titles.
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

/** The parties of a commitment that are among those proposed, by any name of the organisation. */
function sharedParties(commitmentId: Sql, parties: Sql): Sql {
  return sql`select coalesce(array_agg(distinct coalesce(o.name, party.words)), '{}') as names from parties party
    left join organisations o on o.id = party.organisation_id
    where party.commitment_id = ${commitmentId} and party.removed_at is null and exists (
      select 1 from jsonb_array_elements(${parties}) proposed cross join lateral (select lower(proposed ->> 'name') as name) as printed
      where printed.name in (lower(party.words), lower(o.name), lower(o.short_name), lower(o.code))
        or printed.name in (select lower(alias) from unnest(o.aliases) alias))`;
}
