import type { Caller, Json } from './application.js';

export const archiveSource = `mutation ($input: ArchiveSourceInput!) {
  archiveSource(input: $input) {
    __typename
    ... on Source {
      id version title publisher published publishedEarliest publishedLatest text textLength textSha256 mediaType
      issuerName issuer { id name } language address knownGaps copyState archivedBy { name }
      facts { name origin why givenBy { name } } original { sha256 size name }
    }
    ... on Problem { message }
    ... on InvalidInput { code field }
    ... on SameSource { sourceId title }
  }
}`;

let made = 0;

/** Valid details of a source; a test gives only those it is about. */
export function sourceFacts(facts: object = {}): object {
  made += 1;
  return {
    title: { value: `Joint statement ${made}`, origin: 'STATED' },
    publisher: { value: 'Ministry of Ferries', origin: 'GIVEN', why: 'It stood on their site.' },
    published: { value: '2025-12-09', origin: 'GIVEN', why: 'The site says so.' },
    copyState: 'ORIGINAL',
    ...facts,
  };
}

/** A unique text with one commitment in it. */
export function someText(words = 'Norland will open a ferry line to Sudmark by June 2026.'): string {
  made += 1;
  return `Meeting ${made} of ministers\n\nThe ministers of Norland and Sudmark met on the islands.\n\n${words}\n\nThey thanked their hosts.\n`;
}

/** Archives a source as `by`; throws if it is refused. */
export async function archivedSource(by: Caller, text = someText(), facts: object = {}): Promise<Json> {
  const source = await by.ask(archiveSource, { input: { text, facts: sourceFacts(facts) } });
  if (source.__typename !== 'Source') throw new Error(source.message);
  return source;
}

/** The position of words in a text, as GraphQL expects a passage. */
export function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text.`);
  return { start, end: start + words.length };
}

export const proposalFields = `id version tier state position title kind amount currency dueWords dueEdtf stage force manner speaker
  confidence because decidedAt reasonCode reason decidedBy { name } note { kind measure }
  parties { name role meansIssuer organisationId organisationName } passage { id start end quote state }
  restates { id } alsoSaid { id state passage { start end quote state } }
  commitments { id reference title dueWords dueEdtf amount currency statements { roles passage { quote } } }`;

export const readSource = `query ($id: UUID!, $decided: Boolean) {
  source(id: $id) {
    text proposalsMade proposalsDecided proposalsPossible
    extraction { state done total endedAt askedBy { name } }
    proposals(first: 100, decided: $decided) { totalCount edges { node { ${proposalFields} } } }
  }
}`;

const result = `
    __typename
    ... on Proposal { ${proposalFields} }
    ... on Problem { message }
    ... on InvalidInput { code field }
    ... on ProposalDecided { state by }`;

const decision = (mutation: string, input: string) =>
  `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${result} } }`;

/** The decisions about a proposal, as GraphQL documents. */
export const decisions = {
  accept: decision('acceptProposal', 'AcceptProposalInput'),
  acceptAsProposed: decision('acceptAsProposed', 'AcceptAsProposedInput'),
  split: decision('splitProposal', 'SplitProposalInput'),
  link: decision('linkProposal', 'LinkProposalInput'),
  note: decision('noteProposal', 'NoteProposalInput'),
  reject: decision('rejectProposal', 'RejectProposalInput'),
  reopen: `mutation ($input: ReopenProposalInput!) { reopenProposal(input: $input) {
    __typename ... on Proposal { ${proposalFields} } ... on Problem { message } ... on InvalidInput { code field } } }`,
  separate: decision('separateProposal', 'SeparateProposalInput').replace('... on InvalidInput { code field }', ''),
};

/** A proposed commitment as the input of accepting it unchanged for a team. */
export function asProposed(proposal: Json, leadTeamId: string, facts: object = {}): Json {
  return {
    leadTeamId,
    facts: {
      title: proposal.title,
      kind: proposal.kind,
      amount: proposal.amount && { value: proposal.amount, currency: proposal.currency },
      parties: proposal.parties.map(({ name, role, meansIssuer, organisationId }: Json) => {
        if (!organisationId) return { words: name, role };
        return meansIssuer ? { organisationId, words: name, isInferred: true, role } : { organisationId, role };
      }),
      marking: 'OFFICIAL',
      ...facts,
    },
    due: proposal.dueWords ? { words: proposal.dueWords } : null,
    said: { roles: ['STATES'], manner: proposal.manner, force: proposal.force, speakerName: proposal.speaker },
    stage: proposal.stage,
  };
}
