/**
 * Sizes that server and web share. Lengths are UTF-16 code units, sizes are bytes, the others are counts.
 * Whatever is refused for its size is refused with the number from here.
 */
export const limits = {
  /** Rows a page of any list may hold. */
  pageSize: 100,
  /** Rows a page holds where the reader asks for no number. */
  usualPageSize: 50,

  title: 300,
  /** What the deployment is called: it stands in the top bar. */
  deploymentName: 60,
  /** Names of organisations, people and teams, and a speaker as printed. */
  name: 200,
  /** Rationales, reasons, descriptions. */
  words: 10_000,
  /** One line: a missing thing, a milestone, a follow-up, words of a date or an amount. */
  line: 500,
  /** A quoted passage; the words around it kept to find it again. */
  quote: 10_000,
  quoteContext: 64,
  address: 2_000,
  email: 254,
  tag: 60,
  search: 200,
  /** A session ends after as many hours, however much it is used. */
  sessionHours: 14 * 24,
  passwordLeast: 12,
  passwordMost: 200,

  parties: 100,
  milestones: 100,
  policyAreas: 20,
  aliases: 50,
  /** Organisations that belong to one. */
  members: 100,
  links: 100,
  missing: 50,
  supports: 100,
  namedReaders: 100,
  /** Passages of one source that are proposed; of a longer one the first. */
  proposals: 1_000,
  /** Commitments that one passage may found when it is split. */
  split: 30,
  /** Commitments in a sheet of a workbook: as many rows as one has (ECMA-376), without its head. */
  sheetRows: 1_048_575,
  /** Values chosen in one filter. */
  filterValues: 50,

  /** A source's text, and an uploaded file. */
  sourceBytes: 5_000_000,
  fileBytes: 50_000_000,
  /** What one person may upload within so many days; after as many, an upload that no evidence uses is removed. */
  uploadBytes: 1_000_000_000,
  uploadDays: 30,
  requestBytes: 6_000_000,

  /** GraphQL: fields inside fields, aliases and tokens of one document. Introspection by GraphiQL needs 15 levels. */
  queryDepth: 16,
  queryAliases: 60,
  queryTokens: 4_000,
  /** Characters of one document: comments and strings are no tokens. */
  queryText: 100_000,
  /** How often a document may ask for a field under one name, and the characters of that name. PostgreSQL cuts names at 63. */
  queryRepeats: 100,
  queryName: 60,
  /** Rows that all lists of one query may hold together, each list at its longest. */
  queryRows: 2_500_000,
  /** Bytes of one answer. */
  answerBytes: 32_000_000,

  /** Without a session: bytes of a request and characters of its document, which is one of the few that sign in. */
  signedOutBytes: 10_000,
  signedOutQueryText: 2_000,
  /** Operations a minute of one session, and of all those at one address who have none: each field of Query or Mutation is one. */
  operationsAMinute: 3_000,

  /** Days without news after which a commitment is stale. */
  staleDays: 90,
} as const;
