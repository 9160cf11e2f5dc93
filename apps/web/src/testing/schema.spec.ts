import { graphql } from 'graphql';
import { schema } from './schema.js';

const asked = (commitment: object) =>
  graphql({
    schema,
    source: '{ commitment(id: "018f0000-0000-7000-8000-000000000000") { milestones { words } } }',
    rootValue: { commitment },
  });

describe('a list that a test leaves out', () => {
  it('is empty', async () => {
    const { data, errors } = await asked({});
    expect([errors, JSON.stringify(data)]).toEqual([undefined, '{"commitment":{"milestones":[]}}']);
  });

  it('is an error if the test misspells it', async () => {
    const { errors } = await asked({ milestoness: [] });
    expect(errors?.map(({ message }) => message)).toEqual(['Commitment has no field “milestoness”.']);
  });
});
