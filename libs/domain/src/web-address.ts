/**
 * Whether others can open this in a browser and see where it leads: http or https, without a password, and without
 * bidirectional control characters.
 */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s\u202a-\u202e\u2066-\u2069]+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

/** The address as it is requested: the URL Standard’s form, without a fragment, which is never sent. */
export function requestedAddress(address: string): URL {
  const url = new URL(address);
  url.hash = '';
  return url;
}
