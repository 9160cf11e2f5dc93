import { gql } from '@apollo/client';
import { createCache } from './cache.js';

const page = gql`
  query Page($after: String) {
    source(id: "1") {
      id
      notes(first: 1, after: $after) {
        edges {
          cursor
          node {
            id
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`;

const total = gql`
  query Total {
    source(id: "1") {
      id
      notes {
        totalCount
      }
    }
  }
`;

const counted = (totalCount: number) => ({
  source: { __typename: 'Source', id: '1', notes: { __typename: 'NoteConnection', totalCount } },
});

const noted = (id: string) => ({
  source: {
    __typename: 'Source',
    id: '1',
    notes: {
      __typename: 'NoteConnection',
      edges: [{ __typename: 'NoteEdge', cursor: id, node: { __typename: 'Note', id } }],
      pageInfo: { __typename: 'PageInfo', hasNextPage: true, endCursor: id },
    },
  },
});

describe('the cache', () => {
  it('joins the pages of a connection that nothing names, because the schema says what it is', () => {
    const cache = createCache();
    cache.writeQuery({ query: page, data: noted('a') });
    cache.writeQuery({ query: page, variables: { after: 'a' }, data: noted('b') });
    expect(cache.readQuery({ query: page })).toMatchObject({
      source: { notes: { edges: [{ node: { id: 'a' } }, { node: { id: 'b' } }] } },
    });
  });

  it('shows no list as empty of which only the total was read', () => {
    const cache = createCache();
    cache.writeQuery({ query: total, data: counted(3) });
    expect(cache.readQuery({ query: total })).toMatchObject(counted(3));
    expect(cache.readQuery({ query: page })).toBeNull();
  });

  it('keeps a list whose total is read again', () => {
    const cache = createCache();
    cache.writeQuery({ query: page, data: noted('a') });
    cache.writeQuery({ query: total, data: counted(3) });
    cache.writeQuery({ query: page, variables: { after: 'a' }, data: noted('b') });
    expect(cache.readQuery({ query: page })).toMatchObject({
      source: { notes: { edges: [{ node: { id: 'a' } }, { node: { id: 'b' } }] } },
    });
    expect(cache.readQuery({ query: total })).toMatchObject(counted(3));
  });
});
