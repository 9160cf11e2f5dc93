import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { of, Subject } from 'rxjs';
import { ViewerQuery } from '../features/people/viewer.js';
import { ChosenReading, readingLink } from './chosen-reading.js';

const statusOf = gql`
  query Status {
    viewer {
      id
    }
    commitment {
      id
      status
    }
  }
`;
type Sent = {
  readonly voice: string;
  readonly day: string | undefined;
  readonly by: string | undefined;
  readonly answer: (status: string) => void;
};

function page() {
  const reading = new ChosenReading();
  const sent: Sent[] = [];
  const server = new ApolloLink((operation) => {
    const { headers } = operation.getContext() as { headers: Record<string, string> };
    const answers = new Subject<ApolloLink.Result>();
    const answer = (status: string) => {
      const commitment = { __typename: 'Commitment', id: 'c1', status };
      answers.next({ data: { viewer: { __typename: 'Viewer', id: 'v1' }, commitment } });
      answers.complete();
    };
    const [day, by] = [headers['Followthrough-As-At'], headers['Followthrough-As-At-By']];
    sent.push({ voice: headers['Followthrough-Voice']!, day, by, answer });
    return answers;
  });
  const client = new ApolloClient({
    link: ApolloLink.from([readingLink(reading), server]),
    cache: new InMemoryCache(),
  });
  const ask = () => client.query<{ commitment: { status: string } }>({ query: statusOf }).then(({ data }) => data);
  return { reading, sent, client, ask };
}

describe('the reading of a page', () => {
  it('has a voice that is sent with every operation, and its answers replace those of another voice', async () => {
    const { reading, sent, client, ask } = page();
    const first = ask();
    sent[0]!.answer('OFF_TRACK');
    await first;
    reading.choose({ voice: 'REPORTED', past: null }, client);
    expect((await ask())?.commitment.status).toBe('OFF_TRACK');
    reading.choose({ voice: 'AGREED', past: null }, client);
    const cached = client.cache.extract() as Record<string, object>;
    expect(Object.keys(cached)).not.toContain('Commitment:c1');
    expect(cached['ROOT_QUERY']).toHaveProperty('viewer');
    const second = ask();
    sent[1]!.answer('ON_TRACK');
    expect((await second)?.commitment.status).toBe('ON_TRACK');
    expect(sent.map((one) => one.voice)).toEqual(['REPORTED', 'AGREED']);
  });

  it('asks again where an answer of another voice comes late', async () => {
    const { reading, sent, client, ask } = page();
    const late = ask();
    reading.choose({ voice: 'AGREED', past: null }, client);
    sent[0]!.answer('OFF_TRACK');
    sent[1]!.answer('ON_TRACK');
    expect((await late)?.commitment.status).toBe('ON_TRACK');
    expect(sent.map((one) => one.voice)).toEqual(['REPORTED', 'AGREED']);
  });

  it('has a day that is sent with queries about the register, and never with changes or what is about the reader', async () => {
    const { reading, sent, client, ask } = page();
    reading.choose({ voice: 'REPORTED', past: { day: '2025-03-31', by: 'RECORDED' } }, client);
    void ask();
    void client.query({
      query: gql`
        query {
          viewer {
            id
          }
        }
      `,
    });
    void client.query({
      query: gql`
        query WaitingCount {
          myWork {
            totalCount
          }
        }
      `,
    });
    void client.mutate({
      mutation: gql`
        mutation {
          signOut
        }
      `,
    });
    await Promise.resolve();
    expect(sent.map((one) => one.day)).toEqual(['2025-03-31', undefined, undefined, undefined]);
  });

  it('asks again where an answer of another day comes late', async () => {
    const { reading, sent, client, ask } = page();
    const late = ask();
    reading.choose({ voice: 'REPORTED', past: { day: '2025-03-31', by: 'RECORDED' } }, client);
    sent[0]!.answer('OFF_TRACK');
    sent[1]!.answer('ON_TRACK');
    expect((await late)?.commitment.status).toBe('ON_TRACK');
    expect(sent.map((one) => one.day)).toEqual([undefined, '2025-03-31']);
  });

  it('reads the same day by another date anew', async () => {
    const { reading, sent, client, ask } = page();
    reading.choose({ voice: 'REPORTED', past: { day: '2025-03-31', by: 'RECORDED' } }, client);
    const late = ask();
    reading.choose({ voice: 'REPORTED', past: { day: '2025-03-31', by: 'EFFECTIVE' } }, client);
    sent[0]!.answer('OFF_TRACK');
    sent[1]!.answer('ON_TRACK');
    expect((await late)?.commitment.status).toBe('ON_TRACK');
    reading.choose({ voice: 'REPORTED', past: { day: '2025-03-31', by: 'EFFECTIVE' } }, client);
    expect((await ask())?.commitment.status).toBe('ON_TRACK');
    expect(sent.map(({ day, by }) => [day, by])).toEqual([
      ['2025-03-31', 'RECORDED'],
      ['2025-03-31', 'EFFECTIVE'],
    ]);
  });

  it('reads the teams of the reader again after another day, which may have shown them as they were then', async () => {
    const reading = new ChosenReading();
    const person = (closedAt: string | null) => ({
      __typename: 'Person',
      id: 'p1',
      memberships: [{ __typename: 'Membership', role: 'MANAGER', team: { __typename: 'Team', id: 't1', closedAt } }],
    });
    const other = { __typename: 'Team', id: 't2', closedAt: null };
    const asked: string[] = [];
    const server = new ApolloLink(({ operationName }) => {
      asked.push(operationName!);
      return of({ data: operationName === 'Then' ? { teams: [person(null).memberships[0]!.team, other] } : viewerNow });
    });
    const viewerNow = {
      viewer: {
        ...person('2026-06-01T00:00:00Z'),
        version: 1,
        name: 'Ana',
        email: 'ana@example.org',
        isAuditor: false,
        isAdministrator: false,
        isTourHidden: true,
        tourSteps: [],
        lastPasswordReset: null,
      },
    };
    viewerNow.viewer.memberships.forEach(({ team }) => Object.assign(team, { name: 'Ferries' }));
    const client = new ApolloClient({
      link: ApolloLink.from([readingLink(reading), server]),
      cache: new InMemoryCache(),
    });
    const teams = () => client.cache.extract() as Record<string, { readonly closedAt?: string | null } | undefined>;
    await client.query({ query: ViewerQuery });
    reading.choose({ voice: 'REPORTED', past: { day: '2026-05-31', by: 'RECORDED' } }, client);
    await client.query({
      query: gql`
        query Then {
          teams {
            id
            closedAt
          }
        }
      `,
    });
    expect(teams()['Team:t1']?.closedAt).toBeNull();
    reading.choose({ voice: 'REPORTED', past: null }, client);
    expect(client.readQuery({ query: ViewerQuery })).not.toBeNull();
    await new Promise((done) => setTimeout(done));
    expect(teams()['Team:t1']?.closedAt).toBe('2026-06-01T00:00:00Z');
    expect(teams()['Team:t2']).toBeUndefined();
    expect(asked).toEqual(['Viewer', 'Viewer', 'Then', 'Viewer']);
  });
});
