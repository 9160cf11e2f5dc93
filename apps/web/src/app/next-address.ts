/** Where sign-in leads back to: a path of ours, or home. Anything that could name another site is not followed. */
export function nextAddress(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next)) return '/';
  const resolved = new URL(next, 'http://here.invalid');
  return resolved.origin === 'http://here.invalid' ? `${resolved.pathname}${resolved.search}${resolved.hash}` : '/';
}
