/** The media types of GraphQL over HTTP. Clients that do not accept the newer one receive the older. */
export function mediaTypeFor(accept: string | undefined): string {
  const type = accept?.includes('application/graphql-response+json')
    ? 'application/graphql-response+json'
    : 'application/json';
  return `${type}; charset=utf-8`;
}

/** Clients that accept only JSON treat any status except 200 as a transport failure (GraphQL over HTTP 6.4.1). */
export function wantsSuccess(accept: string | undefined): boolean {
  return /^application\/json\s*(;[^,]*)?$/.test(accept ?? '');
}
