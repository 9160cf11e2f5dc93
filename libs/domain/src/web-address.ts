/**
 * Whether somebody else can open this in a browser, and sees where it leads: http or https, nobody's password in it, and
 * no character that turns the reading direction round.
 */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s\u202a-\u202e\u2066-\u2069]+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
