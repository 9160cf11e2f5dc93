/** What a page of HTML says about itself in its head, which its readable words leave out. */
export interface PageFacts {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly address: string | null;
}

/** Reads the head of a page. A parser without a window runs no scripts and fetches nothing. */
export function pageFacts(html: string): PageFacts {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const content = (selector: string) => page.querySelector(selector)?.getAttribute('content')?.trim() || null;
  const day = content('meta[property="article:published_time"], meta[name="dcterms.issued"], meta[name="date"]');
  const address =
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? content('meta[property="og:url"]');
  return {
    title: content('meta[property="og:title"]') ?? (page.title.trim() || null),
    publisher: content('meta[property="og:site_name"]'),
    published: /^\d{4}-\d\d-\d\d/.exec(day ?? '')?.[0] ?? null,
    language: page.documentElement.getAttribute('lang')?.trim() || null,
    address: address && /^https?:\/\//.test(address) ? address : null,
  };
}
