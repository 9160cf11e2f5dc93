const ours = /^\/(?![/\\])/;

/** The address after sign-in: a path of this site, or home. Anything that could lead to another site is ignored. */
export function nextAddress(next: unknown): string {
  if (typeof next !== 'string' || !ours.test(next)) return '/';
  const { origin, pathname, search, hash } = new URL(next, 'http://here.invalid');
  // Dots are removed from a path: the remainder of "/..//example.org" would be another site.
  return origin === 'http://here.invalid' && ours.test(pathname) ? `${pathname}${search}${hash}` : '/';
}
