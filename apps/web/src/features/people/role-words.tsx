import { roles, type Role } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';

interface HoldsRoles {
  readonly isAuditor: boolean;
  readonly isAdministrator: boolean;
  readonly memberships: readonly {
    readonly role: Role;
    readonly team: { readonly name: string; readonly closedAt?: string | null };
  }[];
}

/** A person’s roles in words: “Administrator, Manager of Security”. */
export function RoleWords({ of: { isAuditor, isAdministrator, memberships } }: { readonly of: HoldsRoles }) {
  const { t, i18n } = useLingui();
  const words = useWords();
  const held = [
    ...(isAdministrator ? [words(roles.ADMINISTRATOR.label)] : []),
    ...(isAuditor ? [words(roles.AUDITOR.label)] : []),
    ...memberships.flatMap(({ role, team }) => {
      if (team.closedAt) return [];
      const name = words(roles[role].label);
      return [t`${name} of ${team.name}`];
    }),
  ];
  if (held.length === 0) return <>{t`No role yet`}</>;
  return <>{new Intl.ListFormat(i18n.locale, { style: 'narrow' }).format(held)}</>;
}
