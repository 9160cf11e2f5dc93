import { graphql } from '../../../generated/gql.js';

/** Every fact that a form edits together, except parties and the accountable person. */
export const ShownFacts = graphql(`
  fragment ShownFacts_commitment on Commitment {
    title
    kind
    kindFields {
      name
      value
    }
    amount
    currency
    amountWords
    legalCharacter
    policyAreas
    marking
    handlingInstruction
  }
`);
