/**
 * Limits shared by server and web. Lengths are in UTF-16 code units, sizes in bytes, the others are counts. An error
 * about a limit names the number given here.
 */
export const limits = {
  /** The largest page of any list, in rows. */
  pageSize: 100,
  /** The default page, in rows. */
  usualPageSize: 50,

  title: 300,
  /** The name of the deployment, shown in the top bar. */
  deploymentName: 60,
  /** Names of organisations, people and teams, and of speakers as printed. */
  name: 200,
  /** Rationales, reasons, descriptions. */
  words: 10_000,
  /** One line: a missing item, a milestone, a follow-up, the wording of a date or an amount. */
  line: 500,
  /** A quoted passage; and the text stored around it for finding it again. */
  quote: 10_000,
  quoteContext: 64,
  address: 2_000,
  email: 254,
  tag: 60,
  search: 200,
  /** The longest lifetime of a session in hours, even in constant use. */
  sessionHours: 14 * 24,
  passwordLeast: 12,
  passwordMost: 200,

  parties: 100,
  milestones: 100,
  policyAreas: 20,
  aliases: 50,
  /** Member organisations of one organisation. */
  members: 100,
  links: 100,
  missing: 50,
  supports: 100,
  /** Places of one search that found nothing. */
  placesSearched: 20,
  /** Archived copies of one version of evidence. */
  copies: 100,
  namedReaders: 100,
  /** The most proposals of each tier from one source; the first ones in the text. */
  proposals: 1_000,
  /** The most commitments when a proposal is split. */
  split: 30,
  /** Commitments in a worksheet: its maximum number of rows (ECMA-376), without the header. */
  sheetRows: 1_048_575,
  /** Values of one filter. */
  filterValues: 50,

  /** A source’s text, and an uploaded file. */
  sourceBytes: 5_000_000,
  fileBytes: 50_000_000,
  /**
   * The upload quota of a person within this many days; an upload not used by evidence is removed after the same time.
   */
  uploadBytes: 1_000_000_000,
  uploadDays: 30,
  requestBytes: 6_000_000,

  /** GraphQL: nesting, aliases and tokens of one document. Introspection by GraphiQL needs 15 levels. */
  queryDepth: 16,
  queryAliases: 60,
  queryTokens: 4_000,
  /** Characters of one document: comments and strings do not count as tokens. */
  queryText: 100_000,
  /** The longest document that the API keeps, in characters: every page’s has to be shorter. */
  queryKept: 30_000,
  /** How often a response key may occur in a document, and its length. PostgreSQL cuts names at 63. */
  queryRepeats: 100,
  queryName: 60,
  /** Rows of all lists of one query together, each list at its maximum. */
  queryRows: 2_500_000,
  /** Bytes of one answer. */
  answerBytes: 32_000_000,

  /**
   * Without a session: bytes of a request and characters of its document, which can only be one of those for signing
   * in.
   */
  signedOutBytes: 10_000,
  signedOutQueryText: 2_000,
  /**
   * Operations per minute of one session, and of all signed-out clients at one address: each field of Query or Mutation
   * counts as one.
   */
  operationsAMinute: 3_000,

  /** Days without news until a commitment is stale. */
  staleDays: 90,
  /** Months without a change of stage or accepted evidence until a commitment is stalled. */
  stalledMonths: 9,
  /** Days until a commitment that was looked at is in the auditors’ queue again. */
  unseenDays: 90,
  /** Days before evidence expires during which a warning is shown. */
  expiryWarningDays: 30,
  /** Days that a lead team has for its reply to an assessment, unless the auditor gives another day; and at most. */
  replyDays: 14,
  replyDaysMost: 180,

  /** Commitments, strata and tests of one sample, and the length of its seed. */
  sampleSize: 1_000,
  sampleStrata: 100,
  sampleTests: 10,
  sampleReaders: 2,
  /** People who read the proposals of a source without seeing each other’s answers. */
  sourceReaders: 2,
  seed: 100,
} as const;
