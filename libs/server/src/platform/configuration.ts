/** What a deployment decides, read once from the environment. See `.env.example` for what each one means. */
export class Configuration {
  readonly databaseUrl: string;
  /** For the worker's jobs, which have a schema of their own. */
  readonly workerDatabaseUrl: string;
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly webFolder: string | null;
  readonly isProduction: boolean;
  /** Where people reach the web, for links that leave it; null: wherever the request came from. */
  readonly publicAddress: string | null;

  /** How many proxies stand before this server: what they say of the client's address is believed, nobody else. */
  readonly trustedProxies: number;

  /** How many bytes of uploaded files may be stored in all. */
  readonly filesBytes: number;

  constructor(environment: Readonly<Record<string, string | undefined>> = process.env) {
    const databaseUrl = environment['DATABASE_URL'];
    if (!databaseUrl)
      throw new Error('DATABASE_URL is not set. Start with "npm start", or give the address of a PostgreSQL.');
    this.databaseUrl = databaseUrl;
    this.workerDatabaseUrl = environment['DATABASE_URL_WORKER'] ?? databaseUrl;
    this.port = Number(environment['PORT'] ?? 3000);
    this.host = environment['HOST'] ?? '127.0.0.1';
    this.dataFolder = environment['FOLLOWTHROUGH_DATA'] ?? '.data';
    this.webFolder = environment['FOLLOWTHROUGH_WEB'] ?? null;
    this.isProduction = environment['NODE_ENV'] === 'production';
    this.trustedProxies = Number(environment['FOLLOWTHROUGH_TRUSTED_PROXIES'] ?? 0);
    this.publicAddress = environment['FOLLOWTHROUGH_ADDRESS'] ?? null;
    const gigabytes = Number(environment['FOLLOWTHROUGH_FILES_GB'] ?? 50);
    if (!(gigabytes >= 0)) throw new Error('FOLLOWTHROUGH_FILES_GB is not a number. Give gigabytes, such as 50.');
    this.filesBytes = gigabytes * 1e9;
  }
}
