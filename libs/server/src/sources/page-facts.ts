import { isIsoDay } from '@followthrough/domain/days';
import { isWebAddress } from '@followthrough/domain/web-address';

/** The machine-readable details of a page, which its readable text does not contain. */
export interface PageFacts {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly publisher: string | null;
  /** ISO 8601 day. */
  readonly published: string | null;
  readonly language: string | null;
  readonly address: string | null;
}

interface Element {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

/** The part of the DOM interface that is used here. */
export interface Page {
  readonly documentElement: Element | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

type Data = Readonly<Record<string, unknown>>;

const dates = `meta[property="article:published_time"], meta[name="dcterms.issued" i], meta[name="dc.date.issued" i],
  meta[name="dcterms.date" i], meta[name="dc.date" i], meta[name="date" i], meta[itemprop="datePublished"],
  meta[name="govuk:first-published-at"], meta[name="citation_publication_date"]`;
const issuers = 'meta[name="dcterms.creator" i], meta[name="dc.creator" i], meta[name="author" i]';

/** Reads `meta`, JSON-LD, `time` and the first heading. No script of the page runs. */
export function pageFacts(page: Page): PageFacts {
  const content = (selector: string) => tidied(page.querySelector(selector)?.getAttribute('content'));
  const told = structured(page);
  const named = (property: string) => told.map((data) => nameOf(data[property])).find((name) => name !== null) ?? null;
  const publisher =
    content('meta[property="og:site_name"]') ?? named('publisher') ?? content('meta[name="application-name"]');
  const time = page
    .querySelector('time[itemprop="datePublished"], time[pubdate], time[datetime]')
    ?.getAttribute('datetime');
  const address =
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? content('meta[property="og:url"]');
  return {
    title:
      content('meta[property="og:title"]') ??
      named('headline') ??
      tidied(page.querySelector('h1')?.textContent) ??
      withoutSite(tidied(page.querySelector('title')?.textContent), publisher),
    issuer: content(issuers) ?? named('author'),
    publisher,
    published: dayOf(content(dates)) ?? dayOf(named('datePublished')) ?? dayOf(time),
    language: tidied(page.documentElement?.getAttribute('lang')),
    address: address && isWebAddress(address) ? address : null,
  };
}

/** The JSON-LD of an article; invalid JSON is skipped. */
function structured(page: Page): readonly Data[] {
  return [...page.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20).flatMap(({ textContent }) => {
    try {
      const data: unknown = JSON.parse(textContent ?? '');
      const graph = isData(data) && Array.isArray(data['@graph']) ? (data['@graph'] as unknown[]) : [data].flat();
      return graph.filter(isData).filter((one) => 'headline' in one || 'datePublished' in one);
    } catch {
      return [];
    }
  });
}

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

function nameOf(value: unknown): string | null {
  const [first] = [value].flat();
  return tidied(isData(first) ? first['name'] : first);
}

/** The day as written: converting the time zone could move it. */
function dayOf(text: string | null | undefined): string | null {
  const day = text?.trim().slice(0, 10).replaceAll('/', '-') ?? '';
  return isIsoDay(day) ? day : null;
}

/** “Ferries agreed - Ferry Office” without the name of the site. */
function withoutSite(title: string | null, site: string | null): string | null {
  if (!title || !site || !title.endsWith(site)) return title;
  return title.slice(0, -site.length).replace(/[\s|·•–—:-]+$/u, '') || title;
}

function tidied(text: unknown): string | null {
  return typeof text === 'string' ? text.replace(/\s+/gu, ' ').trim() || null : null;
}
