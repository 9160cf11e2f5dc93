interface PublishedBy {
  readonly issuer?: { readonly name: string } | null;
  readonly issuerName?: string | null;
  readonly publisher?: string | null;
}

/** The issuer and publisher of a source: one name if they are the same. */
export function originOf({ issuer, issuerName, publisher }: PublishedBy): readonly string[] {
  const names = [issuer?.name ?? issuerName, publisher];
  return names.filter((name, at): name is string => Boolean(name) && names.indexOf(name) === at);
}
