import { readableText } from './readable-html.js';

const page = (body: string) =>
  `<!doctype html><html><head><title>T</title><style>p{}</style></head><body>${body}</body></html>`;
const long = 'Norland and Sudmark agreed to open a ferry line between their capitals by the summer of next year. ';

describe('the words of a page', () => {
  it('are the readable ones, with a blank line between blocks', () => {
    const text = readableText(
      page(`<nav><a href="/">Home</a></nav><article><h1>Ferries</h1><p>${long.repeat(3)}</p><ul><li>One</li><li>Two</li></ul>
        <p>Signed<br/>today</p><table><tr><td>36</td><td>%</td></tr></table></article><footer>© Norland</footer>`),
    );
    expect(text).toContain(`Ferries\n\n${long.repeat(3).trim()}\n\n- One\n\n- Two\n\nSigned\ntoday`);
    expect(text).not.toContain('Home');
  });

  it('contain no script, wherever it is hidden', () => {
    const text = readableText(
      page(`<p>${long.repeat(3)}</p><script>alert(1)</script><svg><script>alert(2)</script></svg><noscript>alert(3)</noscript>
        <template><p>alert(4)</p></template><iframe srcdoc="<script>alert(5)</script>"></iframe><p onclick="alert(6)">&lt;script&gt; as words</p>`),
    );
    expect(text).not.toContain('alert');
    expect(text).toContain('<script> as words');
  });

  it('are all of a page that is too short to have a main part', () => {
    expect(readableText(page('<div>Norland will sign.</div>'))).toBe('Norland will sign.');
    expect(readableText('<p>A fragment.')).toContain('A fragment.');
  });

  it('are none where a page has none', () => {
    for (const html of [page(''), page('<script>x</script>'), '<html></html>', '<!doctype html>']) {
      expect(readableText(html)).toBe('');
    }
  });

  it('keep unusual characters, and decode entities', () => {
    expect(readableText(page('<p>Caf&eacute; &amp; 👩‍🚀 عربى &#x202E;</p>'))).toBe('Café & 👩‍🚀 عربى \u202E');
  });
});
