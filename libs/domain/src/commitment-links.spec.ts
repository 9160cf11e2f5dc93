import { backgroundProblem, linkProblem, type LinkSurroundings } from './commitment-links.js';
import { limits } from './limits.js';
import { englishWords } from './refusals/refusal-words.js';

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
    const refused = link({ leadsBack: true })!;
    expect(refused.code).toBe('LINK_IN_CIRCLE');
    expect(englishWords(refused)).toContain('“Part of”');
  });

  it('is one of a number that can be shown', () => {
    expect(link({ count: 99 })).toBeNull();
    expect(link({ count: 100 })?.code).toBe('TOO_MANY_LINKS');
  });
});

describe('the background of a commitment', () => {
  it('has each note once, and as many as can be shown', () => {
    const notes = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);
    expect(backgroundProblem(notes(limits.links - 1), 'another')).toBeNull();
    expect(backgroundProblem(notes(3), '2')).toMatchObject({ code: 'BACKGROUND_ALREADY', field: 'noteId' });
    expect(backgroundProblem(notes(limits.links), 'another')?.code).toBe('TOO_MANY_BACKGROUNDS');
  });
});
