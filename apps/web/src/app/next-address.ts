const ours = /^\/(?![/\\])/;

/** Where sign-in leads back to: a path of ours, or home. Anything that could name another site is not followed. */
export function nextAddress(next: unknown): string {
  if (typeof next !== 'string' || !ours.test(next)) return '/';
  const { origin, pathname, search, hash } = new URL(next, 'http://here.invalid');
  // Dots are taken out of a path: what is left of "/..//example.org" names another site.
  return origin === 'http://here.invalid' && ours.test(pathname) ? `${pathname}${search}${hash}` : '/';
}
