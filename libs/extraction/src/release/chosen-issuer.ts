import type { OrganisationKind } from '@followthrough/domain/vocabulary';
import type { IssuerName } from './issuer-names.js';

/** An organisation that is entered here. */
export interface KnownBody {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Every name it is found by, in lower case. */
  readonly names: readonly string[];
}

/**
 * The first name that is clear, or that of a body known here. A country is named in every release that is about it, so
 * only a clear name means one.
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
