import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { of } from 'rxjs';
import { schema } from '../../testing/schema.js';
import { doneBy, progressLink } from './progress-link.js';
import { TourProgress } from './tour-progress.js';

const document = gql`
  mutation Archive {
    archiveSource(input: {}) {
      __typename
      ... on Source {
        id
      }
    }
  }
`;

async function after(data: object) {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (k: string, v: string) => void kept.set(k, v),
  };
  const progress = new TourProgress(() => storage);
  const link = ApolloLink.from([progressLink(progress), new ApolloLink(() => of({ data }))]);
  await new ApolloClient({ link, cache: new InMemoryCache() }).mutate({ mutation: document });
  return progress.current().done;
}

describe('steps of the tour', () => {
  it('are done once the server has done them, and remember their subject', async () => {
    expect(await after({ archiveSource: { __typename: 'Source', id: 'source-1' } })).toEqual({ archive: 'source-1' });
  });

  it('lead on to the commitment that a proposal became', async () => {
    const split = {
      __typename: 'Proposal',
      id: 'p',
      commitments: [{ reference: 'FT-0007' }, { reference: 'FT-0008' }],
    };
    expect(await after({ splitProposal: split })).toEqual({ decide: 'FT-0007' });
    expect(await after({ rejectProposal: { __typename: 'Proposal', id: 'p', commitments: [] } })).toEqual({
      decide: 'p',
    });
  });

  it.each([
    ['that the server refused', { archiveSource: { __typename: 'InvalidInput' } }],
    ['whose maker may no longer see it', { archiveSource: null }],
    ['that are about something else', { signIn: { __typename: 'Person', id: 'p' } }],
  ])('are not done by mutations %s', async (_, data) => {
    expect(await after(data)).toEqual({});
  });

  it.each(Object.entries(doneBy))('are done by %s, as the contract has it', (field, [, answer]) => {
    const result = schema.getMutationType()?.getFields()[field]?.type;
    const members = isUnionType(result) ? result.getTypes() : [];
    const member = members.find(({ name }) => name === answer);
    expect(member && isObjectType(member) && member.getInterfaces().every((of) => isInterfaceType(of))).toBe(true);
    expect(member?.getInterfaces().map(({ name }) => name)).not.toContain('Problem');
  });
});
