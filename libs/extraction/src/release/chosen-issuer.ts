import type { OrganisationKind } from '@followthrough/domain/vocabulary';
import type { IssuerName } from './issuer-names.js';

/** An organisation that is listed here. */
export interface KnownBody {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Every name of the organisation, in lower case. */
  readonly names: readonly string[];
}

/**
 * The first name that is clear, or that belongs to a listed organisation. Every release about a country names it, so a
 * country needs a clear name.
 */
export function chosenIssuer(
  names: readonly IssuerName[],
  known: readonly KnownBody[],
): { readonly id: string | null; readonly name: string } | null {
  for (const { name, isClear } of names) {
    const body = known.find((one) => one.names.includes(name.toLowerCase()));
    if (body && (isClear || body.kind !== 'COUNTRY')) return { id: body.id, name: body.name };
    if (isClear) return { id: null, name };
  }
  return null;
}
