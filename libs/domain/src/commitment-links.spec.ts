import { linkProblem, type LinkSurroundings } from './commitment-links.js';

const link = (changes: Partial<LinkSurroundings> = {}) =>
  linkProblem({
    fromId: 'a',
    toId: 'b',
    kind: 'PART_OF',
    exists: false,
    leadsBack: false,
    count: 0,
    most: 100,
    ...changes,
  });

describe('a link', () => {
  it('joins two commitments once', () => {
    expect(link()).toBeNull();
    expect(link({ toId: 'a' })?.code).toBe('LINK_TO_ITSELF');
    expect(link({ exists: true })?.code).toBe('LINKED_ALREADY');
  });

  it('never closes a circle', () => {
    expect(link({ leadsBack: true })).toMatchObject({
      code: 'LINK_IN_CIRCLE',
      message: expect.stringContaining('part of') as string,
    });
  });

  it('is one of a number that can be shown', () => {
    expect(link({ count: 99 })).toBeNull();
    expect(link({ count: 100 })?.code).toBe('TOO_MANY');
  });
});
