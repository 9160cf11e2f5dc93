import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { Subject } from 'rxjs';
import { ChosenVoice, voiceLink } from './chosen-voice.js';

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
type Sent = { readonly voice: string; readonly answer: (status: string) => void };

function page() {
  const voice = new ChosenVoice();
  const sent: Sent[] = [];
  const server = new ApolloLink((operation) => {
    const { headers } = operation.getContext() as { headers: Record<string, string> };
    const answers = new Subject<ApolloLink.Result>();
    const answer = (status: string) => {
      const commitment = { __typename: 'Commitment', id: 'c1', status };
      answers.next({ data: { viewer: { __typename: 'Viewer', id: 'v1' }, commitment } });
      answers.complete();
    };
    sent.push({ voice: headers['Followthrough-Voice']!, answer });
    return answers;
  });
  const client = new ApolloClient({ link: ApolloLink.from([voiceLink(voice), server]), cache: new InMemoryCache() });
  const ask = () => client.query<{ commitment: { status: string } }>({ query: statusOf }).then(({ data }) => data);
  return { voice, sent, client, ask };
}

describe('the voice of a page', () => {
  it('is sent with every operation, and its answers replace those of another voice', async () => {
    const { voice, sent, client, ask } = page();
    const first = ask();
    sent[0]!.answer('OFF_TRACK');
    await first;
    voice.choose('REPORTED', client.cache);
    expect((await ask())?.commitment.status).toBe('OFF_TRACK');
    voice.choose('AGREED', client.cache);
    const cached = client.cache.extract() as Record<string, object>;
    expect(Object.keys(cached)).not.toContain('Commitment:c1');
    expect(cached['ROOT_QUERY']).toHaveProperty('viewer');
    const second = ask();
    sent[1]!.answer('ON_TRACK');
    expect((await second)?.commitment.status).toBe('ON_TRACK');
    expect(sent.map((one) => one.voice)).toEqual(['REPORTED', 'AGREED']);
  });

  it('asks again where an answer of another voice comes late', async () => {
    const { voice, sent, client, ask } = page();
    const late = ask();
    voice.choose('AGREED', client.cache);
    sent[0]!.answer('OFF_TRACK');
    sent[1]!.answer('ON_TRACK');
    expect((await late)?.commitment.status).toBe('ON_TRACK');
    expect(sent.map((one) => one.voice)).toEqual(['REPORTED', 'AGREED']);
  });
});
