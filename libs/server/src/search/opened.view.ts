import { limits } from '@followthrough/domain/limits';
import { parseReference } from '@followthrough/domain/reference';
import { ArgsType, Field } from '@nestjs/graphql';
import { commitmentView } from '../commitments/commitment.view.js';
import { findingView } from '../findings/finding.view.js';
import { organisationView } from '../organisations/organisation.view.js';
import { refuseTooMany } from '../platform/schema/filter-values.js';
import { Uuid } from '../platform/schema/scalars.js';
import { sql, type Sql } from '../platform/sql/sql.js';
import { many, reads } from '../platform/views/reads.js';
import { sourceView } from '../sources/source.view.js';

@ArgsType()
class ReferencesArgs {
  @Field(() => [String], { description: `At most ${limits.filterValues} references, as in FT-0001.` })
  references!: string[];
}

@ArgsType()
class IdsArgs {
  @Field(() => [Uuid], { description: `At most ${limits.filterValues} ids.` })
  ids!: string[];
}

const isAmong = (id: Sql, args: IdsArgs): Sql => {
  refuseTooMany(args);
  return sql`${id} = any(${args.ids}::uuid[])`;
};

// A browser stores only addresses, so a title is never shown to a reader who has lost access.
reads({
  openedCommitments: many(commitmentView, 'The commitments with these references that you can see.', {
    args: ReferencesArgs,
    order: ['number'],
    where: (c, { args }) => {
      refuseTooMany(args);
      return sql`${c.number} = any(${args.references.map(parseReference)}::bigint[])`;
    },
  }),
  openedSources: many(sourceView, 'The sources with these ids.', {
    args: IdsArgs,
    order: ['title'],
    where: (source, { args }) => isAmong(source.id, args),
  }),
  openedFindings: many(findingView, 'The findings with these ids that you can see.', {
    args: IdsArgs,
    order: ['number'],
    where: (finding, { args }) => isAmong(finding.id, args),
  }),
  openedOrganisations: many(organisationView, 'The organisations with these ids.', {
    args: IdsArgs,
    order: ['name'],
    where: (organisation, { args }) => isAmong(organisation.id, args),
  }),
});
