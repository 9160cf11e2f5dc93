declare module '@followthrough/local/postgres/server.mjs' {
  interface Opened {
    readonly url: string;
    readonly urls: {
      readonly superuser: string;
      readonly owner: string;
      readonly runtime: string;
      readonly worker: string;
    };
  }
  export function openPostgres(
    data: string,
    options?: { say?: (words: string) => void; throwaway?: boolean },
  ): Promise<Opened>;
  export function stopPostgres(data: string): Promise<void>;
  export function removePostgres(data: string): Promise<void>;
}

declare module '@followthrough/local/postgres/postmaster.mjs' {
  export function runningServer(cluster: string): { readonly pid: number; readonly port: number } | undefined;
}

declare module '@followthrough/local/measuring/bundle.mjs' {
  export function weighPages(): { readonly firstPageKb: number; readonly homeKb: number; readonly boardKb: number };
}
