import { mostPieces, piecesOf } from './pieces.js';

const paragraph = (at: number): string => `Paragraph ${at}. ${'The ministers met on the islands. '.repeat(20).trim()}`;
const textOf = (count: number): string => Array.from({ length: count }, (_, at) => paragraph(at)).join('\n\n');

describe('the pieces of a text', () => {
  it('are one for a short text, and none for an empty one', () => {
    expect(piecesOf(paragraph(1))).toEqual([{ start: 0, end: paragraph(1).length }]);
    expect(piecesOf(' \n\n ')).toEqual([]);
  });

  it('are cut between paragraphs and cover all of them', () => {
    const text = textOf(60);
    const pieces = piecesOf(text).map(({ start, end }) => text.slice(start, end));
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join('\n\n')).toBe(text);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(6_000);
  });

  it('leave out the head of a document', () => {
    const head = 'Ferries for the islands\nMinistry of Ferries\n9 December 2025\n\n';
    expect(piecesOf(head + paragraph(1))).toEqual([{ start: head.length, end: head.length + paragraph(1).length }]);
  });

  it('are limited in number and length, even without a line break', () => {
    expect(piecesOf(textOf(1_000))).toHaveLength(mostPieces);
    const pieces = piecesOf('x'.repeat(1_000_000));
    expect(pieces).toHaveLength(mostPieces);
    for (const { start, end } of pieces) expect(end - start).toBeLessThanOrEqual(8_000);
  });
});
