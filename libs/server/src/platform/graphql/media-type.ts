/** The media types of GraphQL over HTTP. Whoever does not name the newer one is answered with the older. */
export function mediaTypeFor(accept: string | undefined): string {
  const type = accept?.includes('application/graphql-response+json')
    ? 'application/graphql-response+json'
    : 'application/json';
  return `${type}; charset=utf-8`;
}

/** Clients that accept JSON and nothing else take any status but 200 for a failure on the way (GraphQL over HTTP 6.4.1). */
export function wantsSuccess(accept: string | undefined): boolean {
  return /^application\/json\s*(;[^,]*)?$/.test(accept ?? '');
}
