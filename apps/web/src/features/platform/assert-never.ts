/** Ends a `switch` that names every case; a case added later fails to compile here, and an older page says so. */
export function assertNever(value: never): never {
  throw new Error(`This page is older than the server, which answered ${JSON.stringify(value)}. Reload it.`);
}
