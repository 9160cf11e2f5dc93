import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { SchemaLink } from '@apollo/client/link/schema';
import { isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { of } from 'rxjs';
import { contributor, deployment } from '../../testing/people.js';
import { schema } from '../../testing/schema.js';
import { DeploymentQuery } from '../people/deployment.js';
import { ViewerQuery } from '../people/viewer.js';
import { stepOf } from './note-steps.js';
import { progressLink } from './progress-link.js';

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

type Step = { readonly name: string; readonly about: string };

/** The steps that this answer completes, for a user who is on the tour. */
async function after(data: object, { demo = true, ...parts }: { demo?: boolean; [fact: string]: unknown } = {}) {
  const noted: Step[] = [];
  const world = {
    deployment: { ...deployment, demo },
    viewer: contributor(parts),
    noteTour: ({ input }: { input: { done: Step } }) => (noted.push(input.done), contributor()),
  };
  const server = ApolloLink.split(
    ({ operationName }) => operationName === 'Archive',
    new ApolloLink(() => of({ data })),
    new SchemaLink({ schema, rootValue: world }),
  );
  const client = new ApolloClient({ link: ApolloLink.from([progressLink(), server]), cache: new InMemoryCache() });
  await client.query({ query: ViewerQuery });
  await client.query({ query: DeploymentQuery });
  await client.mutate({ mutation: document });
  await import('./note-steps.js');
  await new Promise((resolve) => setTimeout(resolve, 20));
  return Object.fromEntries(noted.map(({ name, about }) => [name, about]));
}

const archived = { archiveSource: { __typename: 'Source', id: 'source-1' } };

describe('steps of the tour', () => {
  it('are done once the server has done them, and remember their subject', async () => {
    expect(await after(archived)).toEqual({ ARCHIVE: 'source-1' });
  });

  it('lead on to the commitment that a proposal became', async () => {
    const split = {
      __typename: 'Proposal',
      id: 'p',
      commitments: [{ reference: 'FT-0007' }, { reference: 'FT-0008' }],
    };
    expect(await after({ splitProposal: split })).toEqual({ DECIDE: 'FT-0007' });
    expect(await after({ rejectProposal: { __typename: 'Proposal', id: 'p', commitments: [] } })).toEqual({
      DECIDE: 'p',
    });
  });

  it.each([
    ['that the server refused', { archiveSource: { __typename: 'InvalidInput' } }],
    ['whose maker may no longer see it', { archiveSource: null }],
    ['that are about something else', { signIn: { __typename: 'Person', id: 'p' } }],
  ])('are not done by mutations %s', async (_, data) => {
    expect(await after(data)).toEqual({});
  });

  const all = ['ARCHIVE', 'DECIDE', 'REPORT'].map((name) => ({ __typename: 'TourStep', name, about: 'x' }));
  it.each([
    ['in registers that are no demo', { demo: false }],
    ['where the tour is hidden', { isTourHidden: true }],
    ['after the last of them', { tourSteps: all }],
  ])('are nothing to note %s', async (_, parts) => {
    expect(await after(archived, parts)).toEqual({});
  });

  it.each(Object.entries(stepOf))('are done by %s, as the contract has it', (field, [, answer]) => {
    const result = schema.getMutationType()?.getFields()[field]?.type;
    const members = isUnionType(result) ? result.getTypes() : [];
    const member = members.find(({ name }) => name === answer);
    expect(member && isObjectType(member) && member.getInterfaces().every((of) => isInterfaceType(of))).toBe(true);
    expect(member?.getInterfaces().map(({ name }) => name)).not.toContain('Problem');
  });
});
