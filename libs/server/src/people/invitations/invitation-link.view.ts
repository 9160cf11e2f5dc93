import { one, reads } from '../../platform/views/reads.js';
import { always, sql } from '../../platform/sql/sql.js';
import { view } from '../../platform/views/declare.js';
import { computed } from '../../platform/views/fields.js';
import { InvitationLink } from './invitation-link.entity.js';
import { hashOf } from '../token.js';
import { TokenArgs } from '../token.args.js';

/** Visible only with the token. */
export const invitationLinkView = view(InvitationLink, {
  visibleTo: () => always,
  computed: {
    name: computed(
      () => String,
      'The invited person.',
      (link) => sql`(select p.name from people p where p.id = ${link.personId})`,
    ),
    isOpen: computed(
      () => Boolean,
      'False once it is accepted or has expired.',
      (link, { now }) => sql`${link.usedAt} is null and ${link.expiresAt} > ${now}::timestamptz
        and exists (select 1 from people p where p.id = ${link.personId} and p.deactivated_at is null)`,
    ),
  },
});

reads({
  invitation: one(invitationLinkView, 'State of an invitation link.', {
    args: TokenArgs,
    isForAnyone: true,
    where: (link, { args }) => sql`${link.tokenHash} = ${hashOf(args.token)}`,
  }),
});
