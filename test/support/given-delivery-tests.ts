import type { Caller, Json } from './application.js';

export const deliveryTestDocument = `mutation ($input: WriteDeliveryTestInput!) { writeDeliveryTest(input: $input) { __typename
  ... on Problem { code message } ... on InvalidInput { field } ... on StaleEdit { version changes { fields by } }
  ... on DeliveryTest { id number delivered partlyDelivered notDelivered whoseWord inferred isByDueDate dueWords dueEdtf dueBasis
    reason isAfterReport usedBefore usedFor haveMilestonesChanged writtenBy { name }
    milestones { words neededGrade milestone { id removedAt } } commitment { id deliveryTest { id } } } } }`;

export const testTexts = {
  delivered: 'The ferry sails daily.',
  partlyDelivered: 'It sails weekly.',
  notDelivered: 'It does not sail.',
  whoseWord: 'The port authority.',
};

/** A version of the test of a commitment: the first one by default. */
export async function testWritten(by: Caller, of: { id: string }, more: object = {}): Promise<Json> {
  const input = { commitmentId: of.id, number: 0, ...testTexts, isByDueDate: true, ...more };
  return by.ask(deliveryTestDocument, { input });
}
