const problem = '... on Problem { message params { name value } } ... on InvalidInput { code field }';

export const itemFields = `id position isSettled kind isDiffering proposal { id state version passage { id quote } }
  answers { id kind note recordedBy { id name } } earlierAnswers { id kind recordedBy { id } }
  adjudication { id kind words by { name } } earlierAdjudications { id words }`;

export const readingFields = `id askedAt askedBy { name } team { id } isBlind proposalCount unanswered toAdjudicate lacksReader
  endedAt endedBy { name } endedReason
  readers { id position isAble reason namedBy { name } person { id name } finishedAt } formerReaders { id person { id } }
  agreements { first second count } differences(first: 10) { totalCount edges { node { id } } }
  settled(first: 10) { totalCount edges { node { id kind } } } proposals(first: 10) { edges { node { ${itemFields} } } }`;

const reading = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) {
  __typename ${problem} ... on SourceReading { ${readingFields} } } }`;
const item = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) {
  __typename ${problem} ... on ReadProposal { ${itemFields} } } }`;

/** Reading a source twice, as GraphQL documents. */
export const readingDocuments = {
  ask: reading('askReaders', 'AskReadersInput'),
  answer: item('answerProposal', 'AnswerProposalInput'),
  finish: `mutation ($id: UUID!) { finishSourceReading(readingId: $id) {
    __typename ${problem} ... on SourceReading { ${readingFields} } } }`,
  adjudicate: item('adjudicateProposal', 'AdjudicateProposalInput'),
  settle: `mutation ($input: SettleReadingInput!) { settleReading(input: $input) {
    __typename ${problem} ... on ProposalDecided { state } ... on SourceReading { ${readingFields} } } }`,
  replace: reading('replaceSourceReader', 'ReplaceSourceReaderInput'),
  end: reading('endReading', 'EndReadingInput'),
  read: `query ($id: UUID!) { source(id: $id) { readings(first: 50) { edges { node { ${readingFields} } } } } }`,
  waiting: `{ readingsWaiting(first: 50) { totalCount edges { node { id unanswered toAdjudicate lacksReader source { id } } } }
    mine: sourcesToDecide(of: MINE, first: 50) { edges { node { id } } } }`,
};
