import { one, reads } from '../../platform/views/reads.js';
import { always, sql } from '../../platform/sql/sql.js';
import { view } from '../../platform/views/declare.js';
import { computed } from '../../platform/views/fields.js';
import { PasswordResetLink } from './password-reset-link.entity.js';
import { hashOf } from '../token.js';
import { TokenArgs } from '../token.args.js';

/** Visible only with the token. */
export const passwordResetLinkView = view(PasswordResetLink, {
  visibleTo: () => always,
  computed: {
    name: computed(
      () => String,
      'Name of the person.',
      (link) => sql`(select p.name from people p where p.id = ${link.personId})`,
    ),
    isOpen: computed(
      () => Boolean,
      'False once it is used or has expired.',
      (link, { now }) => sql`${link.usedAt} is null and ${link.expiresAt} > ${now}::timestamptz
        and exists (select 1 from people p where p.id = ${link.personId} and p.deactivated_at is null)`,
    ),
  },
});

reads({
  passwordReset: one(passwordResetLinkView, 'State of a password reset link.', {
    args: TokenArgs,
    isForAnyone: true,
    where: (link, { args }) => sql`${link.tokenHash} = ${hashOf(args.token)}`,
  }),
});
