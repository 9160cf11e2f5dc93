declare module '@followthrough/local/postgres/server.mjs' {
  interface Opened {
    readonly url: string;
  }
  export function openPostgres(
    data: string,
    options?: { say?: (words: string) => void; throwaway?: boolean },
  ): Promise<Opened>;
  export function stopPostgres(data: string): Promise<void>;
  export function removePostgres(data: string): Promise<void>;
}
