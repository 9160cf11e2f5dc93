import { readableText } from './readable-html.js';

const words = '<h1>Quays</h1>\n<p>Norland will build two quays.</p><p>The crews were thanked.</p>';
const read = 'Quays\n\nNorland will build two quays.\n\nThe crews were thanked.';

describe('the words of a page of HTML', () => {
  it.each([
    ['whole', `<!doctype html><html><head><title>Q</title></head><body>${words}</body></html>`],
    ['without html and head', `<!DOCTYPE html><title>Q</title><body class="a">${words}</body>`],
    ['without any of the outermost tags', `<!doctype html>\n<title>Q</title>\n${words}`],
    ['that is a fragment', words],
    ['that begins with a comment', `<!-- kept --><!doctype html>${words}`],
    ['that begins with a script', `<script>go()</script>${words}<style>p{}</style>`],
    ['without a body', `<html>${words}</html>`],
  ])('are all of them for a page %s', (_, html) => {
    expect(readableText(html)).toBe(read);
  });

  it('hold nothing that would run', () => {
    const page = `<title>Q<script>a()</script></title><body onload="b()"><img src=x onerror="c()">${words}<svg onload="d()"/>`;
    expect(readableText(page)).toBe(read);
  });

  it('are none where there are none', () => {
    expect(readableText('')).toBe('');
    expect(readableText('<script>x</script>')).toBe('');
  });
});
