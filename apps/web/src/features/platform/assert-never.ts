/** Ends a `switch` over all cases; a case added later does not compile here, and makes an older page report it. */
export function assertNever(value: never): never {
  throw new Error(`This page is older than the server, which answered ${JSON.stringify(value)}. Reload it.`);
}
