import { readDocument } from './document.js';

const body = 'We will build.\n';

describe('the header', () => {
  it('is three lines, a day and a blank line', () => {
    const text = `Lighthouses\nHarbour Office\n2025-12-09\n\n${body}`;
    const document = readDocument(text);
    expect(document).toMatchObject({ title: 'Lighthouses', publisher: 'Harbour Office', published: '2025-12-09' });
    expect(text.slice(document.bodyStart)).toBe(body);
  });

  it('may end its lines as Windows does, begin with a byte order mark, and print its day in words', () => {
    const text = `\uFEFFLighthouses\r\nHarbour Office\r\n9 December 2025\r\n\r\n${body}`;
    expect(readDocument(text)).toMatchObject({ published: '2025-12-09', bodyStart: text.length - body.length });
  });

  it.each([
    ['a third line that is no day', 'Lighthouses\nHarbour Office\nPort Ansel\n\n'],
    ['a day that no calendar has', 'Lighthouses\nHarbour Office\n2025-02-31\n\n'],
    ['no blank line', 'Lighthouses\nHarbour Office\n2025-12-09\n'],
    ['one line', ''],
  ])('is none where there is %s', (_, head) => {
    expect(readDocument(head + body)).toEqual({ title: null, publisher: null, published: null, bodyStart: 0 });
  });

  it('may be followed by fenced metadata, which is skipped', () => {
    const text = `Lighthouses\nHarbour Office\n2025-12-09\n\n---\ntitle: We will build\n---\n${body}`;
    expect(text.slice(readDocument(text).bodyStart)).toBe(body);
  });
});

it('finds the day that the text says it was issued on', () => {
  const text = `Lighthouses\n\nThe statement issued by the Harbour Office on 9 December 2025.\n${body}`;
  expect(readDocument(text)).toMatchObject({ published: '2025-12-09', bodyStart: 0 });
});
