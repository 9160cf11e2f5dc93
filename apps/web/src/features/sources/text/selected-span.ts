/** A selected range of a source’s text, in UTF-16 code units. */
export interface SelectedSpan {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The attribute with the start of a block in the source’s text. Blocks contain its characters and no others. */
export const startAttribute = 'data-start';

/** The selected range within `container`, without surrounding white space; null if empty. */
export function selectedSpan(selection: Selection | null, container: HTMLElement, text: string): SelectedSpan | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(container)) return null;
  const from = placeOf(range.startContainer, range.startOffset, container, text.length);
  const to = placeOf(range.endContainer, range.endOffset, container, text.length);
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const quote = words.trim();
  return quote === '' ? null : { start, end: start + quote.length, quote };
}

/** The text position of a DOM position; between blocks, the start of the next one. */
function placeOf(node: Node, offset: number, container: HTMLElement, length: number): number {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>(`[${startAttribute}]`);
  if (block && container.contains(block)) {
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(node, offset);
    return startOf(block) + before.toString().length;
  }
  const place = document.createRange();
  place.setStart(node, offset);
  for (const next of container.querySelectorAll<HTMLElement>(`[${startAttribute}]`)) {
    if (place.comparePoint(next, 0) >= 0) return startOf(next);
  }
  return length;
}

const startOf = (block: HTMLElement): number => Number(block.getAttribute(startAttribute));
