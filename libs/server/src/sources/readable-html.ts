import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { pageFacts, type Page, type PageFacts } from './page-facts.js';

const neverRead =
  'script, style, noscript, template, iframe, object, embed, svg, math, form, nav, dialog, head, title, link, meta';
const blocks = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN
  OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL`.split(/\s+/),
);

interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly parentNode: Node | null;
}

/** An HTML page as archived: its text, and its machine-readable details. */
export interface ReadPage {
  readonly text: string;
  readonly facts: PageFacts;
}

export function readPage(html: string): ReadPage {
  const document = pageOf(html);
  // Read first, because extracting the text modifies the document.
  const facts = pageFacts(document as unknown as Page);
  return { text: wordsOf(document), facts };
}

/**
 * The readable text of an HTML page: the main text without navigation, with a blank line between blocks. Nothing is run
 * or fetched. Empty if the page has no text.
 */
export function readableText(html: string): string {
  return wordsOf(pageOf(html));
}

function wordsOf(document: ReturnType<typeof pageOf>): string {
  for (const element of document.querySelectorAll(neverRead)) element.remove();
  const whole = textOf(document.documentElement as unknown as Node | null);
  const article = new Readability(document as never, { charThreshold: 200, serializer }).parse();
  const main = article?.content ?? '';
  // Readability can reduce a short or unusual page to a fragment; the whole page is then used.
  return main.length * 4 < whole.length ? whole : main;
}

/**
 * HTML may omit its outermost tags. The parser would then treat the first element as the document, so they are added.
 */
function pageOf(html: string) {
  const { document } = parseHTML(html);
  if (document.documentElement?.nodeName === 'HTML') return document;
  return parseHTML(`<html><body>${html.replace(/<!doctype[^>]*>/i, '')}</body></html>`).document;
}

/** Readability passes the element it chose; only its text is needed. */
const serializer = (element: unknown): string => textOf(element as Node);

/** Without recursion, because a page may be nested to any depth. */
function textOf(root: Node | null): string {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const tidied = line
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (tidied) lines.push(tidied);
    line = '';
  };
  for (let node = root, entering = true; node; ) {
    if (entering) {
      if (node.nodeType === 3) line += (node.textContent ?? '').replace(/\s+/g, ' ');
      else if (node.nodeName === 'BR') line += '\n';
      else if (blocks.has(node.nodeName)) end();
      if (node.nodeName === 'LI') line = '- ';
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
    }
    if (blocks.has(node.nodeName)) end();
    else if (node.nodeName === 'TD' || node.nodeName === 'TH') line += '\t';
    if (node === root) break;
    entering = Boolean(node.nextSibling);
    node = node.nextSibling ?? node.parentNode;
  }
  end();
  return lines.filter((text) => text !== '-').join('\n\n');
}
